import { InboxOutlined } from '@ant-design/icons';
import { useRef, useState } from 'react';

const ACCEPT = '.wav,.mp3,.ogg,.opus,.m4a,.amr,.gsm,.json,.vtt,.srt,audio/*';

export function DropZone({ add }: { add: (files: File[]) => void }) {
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <fieldset
      className={isOver ? 'drop-zone drop-zone-over' : 'drop-zone'}
      aria-label="选择文件"
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        add([...event.dataTransfer.files]);
      }}
    >
      <button type="button" className="bare" onClick={() => input.current?.click()}>
        <InboxOutlined className="drop-icon" aria-hidden />
        <b>把录音或转写拖到这里，或点击选择</b>
        <span className="muted">
          可一次多选。录音：WAV(PCM、A-law、µ-law、GSM)、mp3、ogg/opus、m4a、amr；转写：JSON、VTT、SRT
        </span>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPT}
        aria-label="选择文件"
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </fieldset>
  );
}
