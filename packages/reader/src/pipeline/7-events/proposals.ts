import type { EventType } from "../../reading/vocabulary.ts";
import type { Mention } from "../4-names/names.ts";
import type { Argument } from "./arguments.ts";
import type { Candidate } from "./candidates.ts";
import { type Scene, sentenceOf } from "./scene.ts";
import { lastTold, type Story, type Told, timesTold } from "./story.ts";

/** An entity that may take part in an event, with all that speaks for it. */
export interface Proposal {
  readonly entity: number;
  readonly arguments: readonly Argument[];
  /** Its mention in the sentence nearest to the predicate; `null` where only the story brings it. */
  readonly mention: Mention | null;
  /** Its mentions in the sentence, the nearest first, a few of them. */
  readonly mentions: readonly Mention[];
  /** What other events of the sentence or story say of it: `governor REQUEST recipient`, `told actor`. */
  readonly bonds: readonly string[];
  /** How often it was told in a role before. */
  readonly habits: readonly string[];
}

/** A candidate whose roles are chosen already. */
export interface Settled {
  readonly candidate: Candidate;
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
}

/** No event has more parties to choose from than this; the grammar's come first, then the nearest. */
const MOST = 18;
/** Mentions of one party that are looked at. */
const MENTIONS = 3;

/** Everybody whom the grammar, the sentence or the story offers for a candidate's roles. */
export function proposalsFor(
  scene: Scene,
  candidate: Candidate,
  others: readonly Candidate[],
  settled: readonly Settled[],
  story: Story,
): readonly Proposal[] {
  const found = new Map<number, { arguments: Argument[]; mentions: Mention[]; bonds: string[] }>();
  const of = (entity: number) => {
    const known = found.get(entity);
    if (known) return known;
    const made = { arguments: [], mentions: [], bonds: [] };
    found.set(entity, made);
    return made;
  };
  for (const argument of candidate.arguments) of(argument.mention.entity).arguments.push(argument);
  for (const [entity, tie] of tiesOf(scene, candidate, others, settled, story)) of(entity).bonds.push(tie);
  for (const mention of nearestFirst(scene, candidate.at)) {
    const entry = found.size < MOST ? of(mention.entity) : found.get(mention.entity);
    if (entry && entry.mentions.length < MENTIONS) entry.mentions.push(mention);
  }
  return [...found].slice(0, MOST).map(([entity, { arguments: offered, mentions, bonds }]) => {
    return {
      entity,
      arguments: offered,
      mention: mentions[0] ?? null,
      mentions,
      bonds,
      habits: habitsOf(story, entity, candidate.type),
    };
  });
}

/** What a party was told to do, or to have done to it, before: `2 times actor of ASSAULT`. */
function habitsOf(story: Story, entity: number, type: EventType): readonly string[] {
  return (["actor", "recipient"] as const).flatMap((role) => [
    `${Math.min(3, timesTold(story, entity, role, type))} times ${role} of such`,
    `${Math.min(3, timesTold(story, entity, role, null))} times ${role}`,
  ]);
}

function nearestFirst(scene: Scene, at: number): readonly Mention[] {
  const { from, to } = sentenceOf(scene, at);
  const found: Mention[] = [];
  for (let token = from; token < to; token++) {
    for (const index of scene.names.byHead[token] ?? []) found.push(scene.names.mentions[index] as Mention);
  }
  return found.sort((a, b) => Math.abs(a.head - at) - Math.abs(b.head - at) || a.from - b.from);
}

function* tiesOf(
  scene: Scene,
  candidate: Candidate,
  others: readonly Candidate[],
  settled: readonly Settled[],
  story: Story,
): Generator<readonly [number, string]> {
  yield* storyTies(scene, candidate, story);
  yield* neighbourTies(candidate, others);
  const governor = governorOf(scene, candidate, settled);
  if (governor) {
    const { type } = governor.candidate;
    for (const entity of governor.actors) yield [entity, `governor ${type} actor`];
    for (const entity of governor.recipients) yield [entity, `governor ${type} recipient`];
  }
  const statement = scene.speech.statements[scene.speech.scope[candidate.at] as number];
  if (statement) yield [statement.speaker, "speaker"];
}

function* storyTies(scene: Scene, candidate: Candidate, story: Story): Generator<readonly [number, string]> {
  const { sentence } = sentenceNumber(scene, candidate.at);
  const key = candidate.predicate.frame.words[0] as string;
  const same = lastTold(story, candidate.type);
  for (const entity of same?.actors ?? []) yield [entity, `told ${candidate.type} actor`];
  for (const entity of same?.recipients ?? []) yield [entity, `told ${candidate.type} recipient`];
  if (same?.sentence === sentence) for (const entity of same.actors) yield [entity, "told in this sentence, actor"];
  for (const entity of lastTold(story, candidate.type, key)?.actors ?? []) yield [entity, "told by this word, actor"];
  for (const told of toldOfSame(story, candidate)) for (const entity of told.actors) yield [entity, "told with the same victim, actor"];
  const last = story.told.at(-1);
  if (last && last !== same) {
    const here = last.sentence === sentence ? "here" : "before";
    for (const entity of last.actors) yield [entity, `last ${here} actor`];
    for (const entity of last.recipients) yield [entity, `last ${here} recipient`];
  }
}

/** How many events back one of the same kind is looked for. */
const MEMORY = 16;

/** Earlier events of the type that were done to somebody to whom the grammar says this was done. */
function toldOfSame({ told }: Story, { type, arguments: offered }: Candidate): readonly Told[] {
  const victims = new Set(offered.filter(({ role }) => role === "R" || role === "B").map(({ mention }) => mention.entity));
  if (!victims.size) return [];
  const alike = told.slice(-MEMORY).filter((one) => one.type === type && one.actors.length > 0);
  return alike.filter(({ recipients }) => recipients.some((entity) => victims.has(entity)));
}

const sentenceNumber = (scene: Scene, at: number): { readonly sentence: number } => ({ sentence: scene.tokens[at]?.sentence ?? -1 });

const NEAR = 25;

/** What the grammar offers other events of the same kind in the sentence: the victims of a toll belong to the attack. */
function* neighbourTies(candidate: Candidate, others: readonly Candidate[]): Generator<readonly [number, string]> {
  for (const other of others) {
    if (other === candidate || Math.abs(other.at - candidate.at) > NEAR) continue;
    const side = other.at < candidate.at ? "before" : "after";
    const kind = other.type === candidate.type ? other.predicate.frame.roles.name : `${other.type} to ${candidate.type}`;
    for (const { mention, role } of other.arguments) {
      if (role === "A" || role === "R" || role === "B") yield [mention.entity, `${kind} ${side} ${role}`];
    }
  }
}

/** The settled event whose word governs the candidate's: the nearest above it in the tree. */
export function governorOf(scene: Scene, candidate: Candidate, settled: readonly Settled[]): Settled | undefined {
  let head = scene.syntax.heads[candidate.at] ?? -1;
  for (let step = 0; step < 5 && head >= 0; step++) {
    const governor = settled.find((one) => one.candidate.at === head || one.candidate.predicate.phrase.includes(head));
    if (governor) return governor;
    head = scene.syntax.heads[head] ?? -1;
  }
  return undefined;
}
