/** Things as they come, some at a time: enough to make a transaction cheap, few enough to lose little where one fails. */
export async function* batches<Thing>(all: AsyncIterable<Thing>): AsyncGenerator<readonly Thing[]> {
  let batch: Thing[] = [];
  for await (const thing of all) {
    batch.push(thing);
    if (batch.length < MOST) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const MOST = 200;
