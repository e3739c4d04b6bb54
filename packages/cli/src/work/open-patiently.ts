import { setTimeout } from "node:timers/promises";
import type { Archive } from "@isnad/archive";
import { loadArabic } from "../load-arabic.ts";

/** Opens an archive as soon as its server answers; `null` where the signal comes first. Any other fault is thrown. */
export async function openPatiently(
  place: string,
  signal: AbortSignal,
  log: { readonly warn: (text: string) => void },
): Promise<Archive | null> {
  const { ArchiveError, openArchive } = await import("@isnad/archive");
  while (!signal.aborted) {
    try {
      return await openArchive(place, loadArabic().text);
    } catch (error) {
      if (!(error instanceof ArchiveError) || error.id !== "archive-unreachable") throw error;
      log.warn(error.message);
      await setTimeout(AGAIN_MS, undefined, { signal }).catch(() => {});
    }
  }
  return null;
}

const AGAIN_MS = 1000;
