import type { ListedStory } from "@isnad/server/api";
import { useVocabulary } from "../../language/use-vocabulary.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Icon } from "../../parts/icon.tsx";
import { SlotText } from "./slot-text.tsx";
import type { ToldClaim } from "./story-grid.ts";

/** Who did what to whom, as most tell it: the first value of each slot. With `claims` the names are in the person's language. */
export function StoryHeadline({ story, claims = [] }: { readonly story: ListedStory; readonly claims?: readonly ToldClaim[] }) {
  const nameOf = useVocabulary();
  return (
    <span className="story-headline">
      <First story={story} slots={["who", "between"]} claims={claims} after />
      <strong>{nameOf("type", story.type)}</strong>
      <First story={story} slots={["whom"]} claims={claims} before />
    </span>
  );
}

function First({
  story,
  slots,
  claims,
  before = false,
  after = false,
}: {
  readonly story: ListedStory;
  readonly slots: readonly string[];
  readonly claims: readonly ToldClaim[];
  readonly before?: boolean;
  readonly after?: boolean;
}) {
  const slot = story.slots.find(({ name }) => slots.includes(name));
  const [value] = slot?.values ?? [];
  if (!slot || !value) return null;
  const claim = claims.find(({ id }) => value.claims.includes(id));
  return (
    <>
      {before ? <Icon name="arrow" along /> : null}
      {claim ? <SlotText slot={slot.name} value={value.value} claim={claim} /> : <Bidi lang="ar">{value.value}</Bidi>}
      {after ? <Icon name="arrow" along /> : null}
    </>
  );
}
