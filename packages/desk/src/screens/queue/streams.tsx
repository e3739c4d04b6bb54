import type { WorkStream } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../language/formats.ts";
import { type Column, Table } from "../../parts/table.tsx";

/** What waits to be read and to be stored, and how fast it goes. */
export function Streams({ streams }: { readonly streams: readonly WorkStream[] }) {
  const { t } = useTranslation("queue");
  const { number } = useFormats();
  const counted = (id: keyof WorkStream, title: string): Column<WorkStream> => ({
    id,
    title,
    cell: (row) => number(Number(row[id])),
    by: (row) => row[id],
    numeric: true,
  });
  const columns: readonly Column<WorkStream>[] = [
    { id: "stream", title: t("stream"), cell: ({ stream }) => t(stream), by: ({ stream }) => t(stream) },
    counted("waiting", t("waiting")),
    counted("underway", t("underway")),
    counted("again", t("again")),
    counted("comingPerSecond", t("coming")),
    counted("donePerSecond", t("done")),
    counted("lagSeconds", t("lag")),
  ];
  return <Table caption={t("streams")} columns={columns} rows={streams} keyOf={({ stream }) => stream} />;
}
