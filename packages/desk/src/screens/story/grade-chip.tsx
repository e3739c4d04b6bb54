import { useVocabulary } from "../../language/use-vocabulary.ts";
import { Chip, type Tone } from "../../parts/chip.tsx";

export function GradeChip({ grade }: { readonly grade: string }) {
  const nameOf = useVocabulary();
  return <Chip tone={TONES[grade] ?? "accent"}>{nameOf("grade", grade)}</Chip>;
}

const TONES: Readonly<Record<string, Tone>> = {
  confirmed: "good",
  strong: "good",
  fair: "accent",
  weak: "warn",
  rumour: "warn",
  contested: "bad",
  denied: "bad",
  discounted: "bad",
};
