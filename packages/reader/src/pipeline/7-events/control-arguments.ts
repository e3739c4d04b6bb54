import type { EventType } from "../../reading/vocabulary.ts";
import { caseMarker } from "../3-syntax/case-marker.ts";
import type { Mention } from "../4-names/names.ts";
import { type Argument, argumentsOf } from "./arguments.ts";
import type { Frame } from "./events-knowledge.ts";
import { ownMentions } from "./phrase-mentions.ts";
import { headOf, isVerb, lookUp, relationOf, type Scene, tokenAt } from "./scene.ts";
import { subjectOf } from "./subject-of.ts";
import { verbArguments } from "./verb-arguments.ts";

const CLIMB = 6;
const OBJECT_REACH = 14;

/**
 * Who does what a masdar names, where nothing at the masdar says so: the subject of the verb above it (`سعت تركيا إلى إقامة`), or whom that
 * verb asks, accuses, lets or forces (`دعا الأطراف إلى احترام`).
 */
export function controlArguments(scene: Scene, noun: number, type: EventType): readonly Argument[] {
  let child = noun;
  for (let step = 0; step < CLIMB; step++) {
    const head = headOf(scene, child);
    if (head < 0) return [];
    if (isVerb(scene, head)) return (type === "ASSAULT" ? tollAbove(scene, noun, head) : null) ?? controllers(scene, noun, head, child);
    const accused = accusedOf(scene, noun, head);
    if (accused.length) return accused;
    child = head;
  }
  return [];
}

/** `قتل جنديان في اشتباكات`: the parties of the death told by the verb above are those of the attack. */
function tollAbove(scene: Scene, noun: number, verb: number): readonly Argument[] | null {
  const frame = lookUp(scene, verb, scene.knowledge.frames)?.find(({ type, wordClass }) => type === "ASSAULT" && wordClass === "verb");
  if (!frame) return null;
  return verbArguments(scene, verb, noun, frame.roles)
    .filter(({ role, mention }) => (role === "A" || role === "R") && (mention.from > noun || mention.to <= noun))
    .map((argument) => ({
      ...argument,
      how: `${argument.role === "A" ? "doer" : "victim"} by verb above`,
      distance: argument.mention.head - noun,
    }));
}

/** `اتهامه بقتل عقيد`, `دعوة الأطراف إلى احترام`: whom a noun of accusing or asking above is said of. */
function accusedOf(scene: Scene, noun: number, head: number): readonly Argument[] {
  const frame = lookUp(scene, head, scene.knowledge.frames)?.find(({ type, wordClass }) => type === "ACCUSE" && wordClass === "noun");
  if (!frame || head + 1 >= noun) return [];
  return argumentsOf(ownMentions(scene, head + 1), "A", "genitive of accusing noun above", noun);
}

function controllers(scene: Scene, noun: number, verb: number, child: number): readonly Argument[] {
  const relation = relationOf(scene, child);
  if (relation === "nsubj") return [];
  const marker = caseMarker(scene.words, scene.syntax, child);
  const slot = marker === undefined ? relation : `${relation} ${tokenAt(scene, marker)?.key}`;
  const away = (mention: Mention): boolean => mention.from > noun || mention.to <= noun;
  const told = objectControl(scene, verb, child).filter(away);
  if (told.length) return argumentsOf(told, "A", `one asked or made to by verb above, ${slot}`, noun);
  const saying = (scene.statementAt[verb] as number) >= 0;
  if (saying && relation === "ccomp") return [];
  return argumentsOf(
    subjectOf(scene, verb).mentions.filter(away),
    "A",
    `subject of verb ${saying ? "of saying " : ""}above, ${slot}`,
    noun,
  );
}

/** Whom a verb of asking, accusing, letting or forcing is said of. */
function objectControl(scene: Scene, verb: number, child: number): readonly Mention[] {
  const frame = lookUp(scene, verb, scene.knowledge.frames)?.find(isObjectControl);
  if (!frame) return [];
  const end = child > verb ? child : verb + OBJECT_REACH;
  return verbArguments(scene, verb, end, frame.roles)
    .filter(({ role }) => role === "R")
    .map(({ mention }) => mention);
}

const isObjectControl = ({ type, wordClass }: Frame): boolean => wordClass === "verb" && (type === "REQUEST" || type === "ACCUSE");
