import { useState } from 'preact/hooks';

export interface EntryProps {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly button: string;
  readonly onEnter: (text: string) => void;
}

/** A line to type an address into, with its button. */
export function Entry({ id, label, placeholder, button, onEnter }: EntryProps) {
  const [text, setText] = useState('');
  return (
    <form
      class="entry"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onEnter(text.trim());
      }}
    >
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        dir="ltr"
        placeholder={placeholder}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" disabled={text.trim() === ''}>
        {button}
      </button>
    </form>
  );
}
