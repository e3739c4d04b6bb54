import { type Scene, wholeWord } from "./scene.ts";
import type { Embedding } from "./speech-knowledge.ts";

/** How the word at `at` embeds what hangs from it by a preposition (its key), directly (""), or in any way (`null`); by form, then by lemma. */
export function embeddingOf(scene: Scene, at: number, by: string | null): Embedding | null {
  const token = scene.tokens[at];
  if (!token) return null;
  const { embeddings } = scene.knowledge;
  const saying = (scene.knowledge.forms.get(token.key) ?? scene.knowledge.forms.get(wholeWord(scene, at)))?.[0]?.verb.lemmaKey ?? "";
  const found = [token.key, token.lemmaKey, saying].flatMap((key) => embeddings.get(key) ?? []);
  return found.find((one) => by === null || one.by === null || one.by.has(by)) ?? null;
}
