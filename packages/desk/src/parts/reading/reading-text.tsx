import { type MouseEvent, useEffect, useMemo, useRef } from "react";
import { textDirection } from "../../language/languages.ts";
import { MarkedBlock } from "./marked-block.tsx";
import { offsetAt } from "./offset-at.ts";
import { canPaint, type LaidBlock, type Painting, paint, unpaint } from "./paint.ts";
import "./paint.css";
import { shownText, type TextBlock, textBlocks } from "./text-blocks.ts";
import { useBlocksInSight } from "./use-blocks-in-sight.ts";

/**
 * A report's text with its evidence painted over the letters. Every block is one text node: no element stands inside a word, so the letters stay joined.
 * Only blocks in sight are painted. `start` is where `text` begins in the report.
 */
export function ReadingText({
  text,
  start = 0,
  language,
  painting,
  label,
  onPoint,
  onChoose,
}: {
  readonly text: string;
  readonly start?: number;
  readonly language: string;
  readonly painting: Painting;
  readonly label: string;
  /** The letter that is pointed at: its offset in the report; `null` where the pointer left the text. */
  readonly onPoint?: (offset: number | null) => void;
  readonly onChoose?: (offset: number) => void;
}) {
  const blocks = useMemo(() => textBlocks(text).map((block) => moved(block, start)), [text, start]);
  const shown = useMemo(() => shownText(text), [text]);
  const frame = useRef<HTMLDivElement>(null);
  const inSight = useBlocksInSight(frame, blocks);
  const paints = canPaint();
  useEffect(() => {
    if (!paints || !frame.current) return;
    paint(laidBlocks(frame.current, blocks, inSight), painting);
    return unpaint;
  }, [paints, blocks, inSight, painting]);
  const point = (event: MouseEvent) => onPoint?.(offsetAt(event.clientX, event.clientY));
  const choose = (event: MouseEvent) => {
    const offset = offsetAt(event.clientX, event.clientY);
    if (offset !== null && getSelection()?.isCollapsed !== false) onChoose?.(offset);
  };
  return (
    // biome-ignore lint/a11y: pointing at words is the mouse's way; the cards beside the text do the same for the keyboard
    <div
      className="reading-text"
      ref={frame}
      lang={language}
      dir={textDirection(language)}
      role="article"
      aria-label={label}
      onMouseMove={point}
      onMouseLeave={() => onPoint?.(null)}
      onClick={choose}
    >
      {blocks.map((block) => (
        <p key={block.start} className="reading-block" data-start={block.start} data-continued={block.continued}>
          {paints ? (
            shown.slice(block.start - start, block.end - start)
          ) : (
            <MarkedBlock block={block} start={start} text={shown} painting={painting} />
          )}
        </p>
      ))}
    </div>
  );
}

const moved = (block: TextBlock, by: number): TextBlock => ({ ...block, start: block.start + by, end: block.end + by });

function laidBlocks(frame: HTMLElement, blocks: readonly TextBlock[], inSight: ReadonlySet<number>): readonly LaidBlock[] {
  return blocks.flatMap((block, at) => {
    const node = inSight.has(at) ? frame.children[at]?.firstChild : null;
    return node instanceof Text ? [{ block, node }] : [];
  });
}
