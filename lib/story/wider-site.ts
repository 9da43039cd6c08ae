/** The only site that is asked when the reader looks wider. Apart from the question, for pages that only ask the browser's permission. */
export const GDELT = 'https://api.gdeltproject.org';
