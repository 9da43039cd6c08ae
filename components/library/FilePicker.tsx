import { useState } from 'preact/hooks';

export interface FilePickerProps {
  readonly id: string;
  readonly label: string;
  /** Endings that the browser offers first. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Chooses a file, or takes one that is dropped on it. */
export function FilePicker({ id, label, accept, onFile }: FilePickerProps) {
  const [over, setOver] = useState(false);
  return (
    <label
      class="file-picker"
      for={id}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <span>{label}</span>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file can be chosen again.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
