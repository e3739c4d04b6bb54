import type { AddedReport, NewReport } from "@isnad/server/api";
import { useCallback, useState } from "react";
import { changed } from "../../api/answers.ts";
import { asProblem } from "../../api/problem.ts";
import { send } from "../../api/send.ts";

/** Reports on their way into the archive. */
export interface Incoming {
  /** The latest first, numbered as they came. */
  readonly outcomes: readonly NumberedOutcome[];
  /** How many are still to be read. */
  readonly left: number;
  readonly addText: (report: NewReport) => Promise<boolean>;
  /** Fetches what lies at an address. */
  readonly addAddress: (url: string) => Promise<boolean>;
  readonly addFiles: (files: readonly File[]) => void;
}

export interface NumberedOutcome extends AddedReport {
  readonly number: number;
}

export function useIncoming(): Incoming {
  const [outcomes, setOutcomes] = useState<readonly NumberedOutcome[]>([]);
  const [left, setLeft] = useState(0);

  const add = useCallback(async (name: string | null, body: unknown, path = "/reports"): Promise<boolean> => {
    const became = await send<readonly AddedReport[]>("POST", path, body).catch((thrown: unknown) => [failed(name, thrown)]);
    setOutcomes((before) => [...became.map((one, at) => ({ ...one, number: before.length + at })).toReversed(), ...before]);
    setLeft((before) => before - 1);
    await changed();
    return became.every(({ outcome }) => outcome !== "failed");
  }, []);

  const addText = useCallback(
    (report: NewReport) => {
      setLeft((before) => before + 1);
      return add(null, report);
    },
    [add],
  );

  const addAddress = useCallback(
    (url: string) => {
      setLeft((before) => before + 1);
      return add(url, { url }, "/intake");
    },
    [add],
  );

  const addFiles = useCallback(
    (files: readonly File[]) => {
      setLeft((before) => before + files.length);
      void oneByOne(files, (file) => add(file.name, formOf(file)));
    },
    [add],
  );

  return { outcomes, left, addText, addAddress, addFiles };
}

/** One call a file: each is told of as soon as it is read, and one that fails stops no other. */
async function oneByOne(files: readonly File[], add: (file: File) => Promise<unknown>): Promise<void> {
  for (const file of files) await add(file);
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append("file", file);
  return form;
}

function failed(name: string | null, thrown: unknown): AddedReport {
  const { id, message } = asProblem(thrown);
  return { name, outcome: "failed", report: null, copyOf: null, problem: { id, message } };
}
