import { InboxOutlined } from '@ant-design/icons';
import { FileDrop } from '../../ui/file-drop.tsx';

const ACCEPT = '.wav,.mp3,.ogg,.opus,.m4a,.amr,.gsm,.json,.vtt,.srt,audio/*';

export function DropZone({ add }: { add: (files: File[]) => void }) {
  return (
    <FileDrop name="选择文件" accept={ACCEPT} isMany choose={add}>
      <InboxOutlined className="drop-icon" aria-hidden />
      <b>把录音或转写拖到这里，或点击选择</b>
      <span className="muted">
        可一次多选。录音：WAV（PCM、A-law、µ-law、GSM）、mp3、ogg/opus、m4a、amr；转写：JSON、VTT、SRT
      </span>
    </FileDrop>
  );
}
