import type { Mention } from "../4-names/names.ts";
import type { Candidate } from "./candidates.ts";
import { findComplement } from "./complements.ts";
import { contentOf } from "./contents.ts";
import type { Draft } from "./drafts.ts";
import type { Place } from "./place.ts";
import { speakerMention } from "./speaker-mentions.ts";
import { subjectAfter } from "./subjects.ts";

/** "The agency quoted the spokesman as saying …": the agency's report, and the spokesman's words with the agency nearer to the reader. */
export function relayed(place: Place, candidate: Candidate, relays: readonly number[], why: string, embedded: boolean): readonly Draft[] {
  const { scene, sentence } = place;
  const preposition = relayPreposition(place, candidate);
  if (preposition === null) return [];
  const source = sourceAfter(place, preposition);
  if (!source) return [];
  const complement = findComplement(scene, candidate, source.end, sentence.to);
  const noun = nounBetween(place, source.end, complement?.at ?? source.end + 2);
  const content = complement ? contentOf(scene, complement, sentence) : { from: noun ?? source.end, to: sentence.to };
  const said = complement || noun === null ? content : { from: content.from + 1, to: content.to };
  const shared = {
    candidate,
    content,
    complement,
    embedded,
    end: source.end,
    passedOn: false,
    addressee: null,
    medium: null,
    claims: true,
  };
  return [
    { ...shared, token: candidate.token, speakers: relays, act: "report", via: null, why: ["one who passes words on", why] },
    {
      ...shared,
      token: noun ?? candidate.token,
      speakers: source.speakers,
      content: said,
      act: (noun !== null && scene.knowledge.nouns.get(scene.tokens[noun]?.key ?? "")?.act) || "say",
      via: relays[0] ?? null,
      passedOn: true,
      why: ["one whose words are passed on"],
    },
  ];
}

function relayPreposition({ scene, sentence }: Place, candidate: Candidate): number | null {
  const key = candidate.form?.verb.takes.relays;
  const end = Math.min(sentence.to, candidate.to + FARTHEST);
  for (let token = candidate.to; token < end; token++) {
    if (scene.tokens[token]?.key === key && scene.mentionAt[token] === -1) return token;
  }
  return null;
}

/** Whose words they are: the name after "from", or for a pronoun there whoever spoke last. */
function sourceAfter({ scene, sentence, memory, number }: Place, preposition: number): { speakers: readonly number[]; end: number } | null {
  const next = preposition + 1;
  if (scene.tokens[next]?.pos === "PRON" && speakerMention(scene, next) === null) {
    const last = memory.lastFor(null, number);
    return last && { speakers: last.speakers, end: next + 1 };
  }
  const subject = subjectAfter(scene, next, sentence.to, false);
  if (!subject || subject.document !== null) return null;
  return { speakers: subject.mentions.map((index) => (scene.names.mentions[index] as Mention).entity), end: subject.end };
}

/** The noun of speech between the one quoted and what is quoted: "his saying", "his accusation". */
function nounBetween({ scene }: Place, from: number, to: number): number | null {
  for (let token = from; token < to && token < from + 4; token++) {
    const noun = scene.knowledge.nouns.get(scene.tokens[token]?.key ?? "");
    if (noun?.kind === "act") return token;
  }
  return null;
}

const FARTHEST = 25;
