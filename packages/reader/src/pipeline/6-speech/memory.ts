import type { SayingForm } from "./speech-knowledge.ts";

/** Who spoke, and how the verb agreed with them. */
export interface Remembered {
  readonly speakers: readonly number[];
  readonly gender: "Masc" | "Fem" | null;
  readonly plural: boolean;
  readonly sentence: number;
  readonly token: number;
}

/** The speakers of a report so far: whom a verb without a subject goes on quoting. */
export class Memory {
  private readonly past: Remembered[] = [];

  remember(speaker: Remembered): void {
    this.past.push(speaker);
    if (this.past.length > LONGEST) this.past.shift();
  }

  /** The last speaker that a form without a subject of its own agrees with; where none agrees, of all, unless several must speak. */
  lastFor(form: SayingForm | null, sentence: number): Remembered | null {
    const near = this.past.filter((one) => sentence - one.sentence <= FARTHEST);
    const any = form === null || form.number === "Sing" ? near.at(-1) : undefined;
    return near.findLast((one) => agrees(one, form)) ?? any ?? null;
  }

  /** The last of whom all speakers are as told. */
  lastNamed(is: (speaker: number) => boolean): Remembered | null {
    return this.past.findLast(({ speakers }) => speakers.every(is)) ?? null;
  }

  /** One who spoke in this sentence or the two before and agrees with the form. */
  agreeing(form: SayingForm | null, sentence: number): Remembered | null {
    return this.past.findLast((one) => sentence - one.sentence <= 2 && agrees(one, form)) ?? null;
  }
}

function agrees(one: Remembered, form: SayingForm | null): boolean {
  if (!form) return true;
  if (form.number !== "Sing" && one.speakers.length < 2 && !one.plural) return false;
  return one.gender === null || one.gender === form.gender || form.number !== "Sing";
}

const LONGEST = 64;
const FARTHEST = 8;
