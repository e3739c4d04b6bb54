import type { Mention } from "../4-names/names.ts";
import type { Candidate } from "./candidates.ts";
import { add1, add2, add3, type FeatureList, hashOf } from "./feature-list.ts";
import type { Proposal } from "./proposals.ts";
import { entityOf, headOf, type Scene, tokenAt } from "./scene.ts";

/** Who it is, whatever the sentence: soldiers and civilians, one named and one counted, one of whom much or little is told. */
export function identityFeatures(scene: Scene, candidate: Candidate, { entity, mention }: Proposal, list: FeatureList): void {
  const { kind, sector, mentions } = entityOf(scene, entity);
  const type = hashOf(candidate.type);
  const pattern = hashOf(candidate.predicate.frame.roles.name);
  const who = hashOf(`${kind} ${sector}`);
  const first = scene.names.mentions[mentions[0] as number] as Mention;
  const told = Math.min(5, mentions.length);
  const known = (tokenAt(scene, first.head)?.sentence ?? 0) < (tokenAt(scene, candidate.at)?.sentence ?? 0) ? 1 : 0;
  const word = hashOf(tokenAt(scene, first.head)?.lemmaKey ?? "");
  add2(list, 70, who, type);
  add2(list, 71, who, pattern);
  add2(list, 72, word, type);
  add1(list, 73, word);
  add3(list, 74, told, type, mention ? 1 : 0);
  add3(list, 75, told, who, known);
  add3(list, 76, hashOf(first.reference), known, type);
  addCluster(scene, first.head, { own: 110, side: 0 }, type, pattern, list);
  if (mention) addCompany(scene, candidate.at, mention, type, pattern, list);
}

interface Templates {
  readonly own: number;
  readonly side: number;
}

function addCluster(scene: Scene, token: number, { own, side }: Templates, type: number, pattern: number, list: FeatureList): void {
  const group = clusterAt(scene, token);
  add3(list, own, group, type, side);
  add3(list, own + 1, group, pattern, side);
}

/** The words a mention consists of and stands among, by the company they keep. */
function addCompany(scene: Scene, at: number, mention: Mention, type: number, pattern: number, list: FeatureList): void {
  const side = mention.head < at ? 1 : 2;
  const before = clusterAt(scene, mention.from - 1);
  addCluster(scene, mention.head, { own: 112, side: 0 }, type, pattern, list);
  add3(list, 114, before, type, side);
  add3(list, 115, before, clusterAt(scene, mention.head), side);
  add2(list, 116, clusterAt(scene, mention.to), side);
  add2(list, 117, clusterAt(scene, headOf(scene, mention.head)), type);
}

const clusterAt = (scene: Scene, at: number): number => scene.knowledge.clusters.get(tokenAt(scene, at)?.key ?? "") ?? 0;
