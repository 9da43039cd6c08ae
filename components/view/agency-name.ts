import names from './agency-names.json';

/** The name of a news agency as it writes itself, by its id; what is no known id is taken for a printed name. */
export function agencyName(agency: string): string {
  return Object.hasOwn(names, agency) ? ((names as Record<string, string>)[agency] ?? agency) : agency;
}
