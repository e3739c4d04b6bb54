import type { ServedWork } from "@isnad/server";
import type { Queue } from "@isnad/work";

/** A queue for the server to tell of. It is connected to when first asked about, and again where that failed. */
export function servedWork(url: string): ServedWork & { readonly close: () => Promise<void> } {
  let connecting: Promise<Queue> | null = null;
  const connected = (): Promise<Queue> => {
    connecting ??= open(url).catch((error: unknown) => {
      connecting = null;
      throw error;
    });
    return connecting;
  };
  const ask = async <Result>(question: (queue: Queue, library: typeof import("@isnad/work")) => Promise<Result>): Promise<Result> => {
    const [library, queue] = await Promise.all([import("@isnad/work"), connected()]);
    try {
      return await question(queue, library);
    } catch (error) {
      if (queue.isConnected() && !(error instanceof Error && error.name === "TimeoutError")) throw error;
      throw new library.WorkError("queue-unreachable", `${queue.address.shown}: the NATS server does not answer; see whether it runs`, {
        cause: error,
      });
    }
  };
  return {
    status: () => ask(async (queue, library) => ({ queue: queue.address.shown, ...(await library.queueStatus(queue)) })),
    dead: (most) =>
      ask(async (queue, library) => {
        const letters = await Array.fromAsync(library.deadLetters(queue));
        return { rows: letters.slice(-most).reverse(), total: letters.length };
      }),
    retry: (numbers) => ask(async (queue, library) => (await library.retryDead(queue, numbers)).length),
    close: async () => {
      const queue = await connecting?.catch(() => null);
      await queue?.close();
    },
  };
}

const open = async (url: string): Promise<Queue> => (await import("@isnad/work")).openQueue(url);
