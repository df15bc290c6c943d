import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';

/** One line of words; Enter keeps them, Esc leaves them as they were. */
export function NoteInput(props: { label: string; words: string; done: (words: string) => void }) {
  const [words, setWords] = useState(props.words);
  const input = useRef<InputRef>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <Input
      ref={input}
      size="small"
      className="note-input"
      aria-label={props.label}
      placeholder={props.label}
      maxLength={1000}
      value={words}
      onChange={(event) => setWords(event.target.value)}
      onPressEnter={() => props.done(words.trim())}
      onKeyDown={(event) => event.key === 'Escape' && props.done(props.words)}
    />
  );
}
