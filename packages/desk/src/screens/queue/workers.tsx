import type { WorkWorker } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../language/formats.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { type Column, Table } from "../../parts/table.tsx";

/** Who is at work on the queue. */
export function Workers({ workers }: { readonly workers: readonly WorkWorker[] }) {
  const { t } = useTranslation("queue");
  const { number, moment } = useFormats();
  const writers = { none: t("writerNone"), waiting: t("writerWaiting"), writing: t("writerWriting") };
  const columns: readonly Column<WorkWorker>[] = [
    {
      id: "worker",
      title: t("worker"),
      cell: (worker) => <Bidi>{nameOf(worker)}</Bidi>,
      by: nameOf,
    },
    { id: "threads", title: t("threads"), cell: ({ threads }) => number(threads), by: ({ threads }) => threads, numeric: true },
    { id: "writer", title: t("writer"), cell: ({ writer }) => writers[writer] },
    { id: "read", title: t("read"), cell: ({ read }) => number(read), by: ({ read }) => read, numeric: true },
    { id: "stored", title: t("stored"), cell: ({ stored }) => number(stored), by: ({ stored }) => stored, numeric: true },
    { id: "since", title: t("since"), cell: ({ since }) => moment(since), by: ({ since }) => since },
  ];
  if (workers.length === 0) return <p>{t("noWorkers")}</p>;
  return (
    <>
      <Table caption={t("workers")} columns={columns} rows={workers} keyOf={nameOf} />
      {workers.some(({ writer }) => writer === "writing") ? null : <p>{t("noWriter")}</p>}
    </>
  );
}

const nameOf = ({ host, process }: WorkWorker): string => `${host}:${process}`;
