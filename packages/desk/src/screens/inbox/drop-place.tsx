import { type DragEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

/** A page that files may be dropped on, anywhere. */
export function DropPlace({
  onFiles,
  enabled,
  children,
}: {
  readonly onFiles: (files: readonly File[]) => void;
  readonly enabled: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("inbox");
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent) => {
    if (!enabled || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (enabled) onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button "Choose files" does the same for all
    <div className="drop-place" data-over={over} onDragEnter={drag} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
      {children}
      {over ? <div className="drop-veil">{t("drop")}</div> : null}
    </div>
  );
}
