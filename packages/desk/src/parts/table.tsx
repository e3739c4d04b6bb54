import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/formats.ts";
import { Button } from "./button.tsx";
import "./table.css";

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What rows are sorted by; without it the column does not sort. `null` comes last either way. */
  readonly by?: (row: Row) => string | number | null;
  readonly numeric?: boolean;
}

/** Rows under headings that sort. Long lists show `first` rows and more on demand: everything else about a table the browser knows. */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
  isMarked,
  first = 200,
}: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly isMarked?: (row: Row) => boolean;
  readonly first?: number;
}) {
  const { t } = useTranslation("parts");
  const [order, setOrder] = useState<Order | null>(null);
  const [most, setMost] = useState(first);
  const { compare } = useFormats();
  const sorted = useMemo(() => inOrder(rows, columns, order, compare), [rows, columns, order, compare]);
  return (
    <div className="table-frame">
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.id} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, most).map((row) => (
            <tr key={keyOf(row)} className={isMarked?.(row) ? "table-marked" : undefined}>
              {columns.map(({ id, cell, numeric }) => (
                <td key={id} className={numeric ? "table-number" : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > most ? (
        <div className="table-more">
          <span>{t("shownOf", { shown: most, total: sorted.length })}</span>
          <Button onPress={() => setMost(most + first)}>{t("showMore")}</Button>
        </div>
      ) : null}
    </div>
  );
}

interface Order {
  readonly column: string;
  readonly rising: boolean;
}

function Heading<Row>({
  column: { id, title, by, numeric },
  order,
  onOrder,
}: {
  readonly column: Column<Row>;
  readonly order: Order | null;
  readonly onOrder: (order: Order) => void;
}) {
  const { t } = useTranslation("parts");
  const sorted = order?.column === id ? (order.rising ? "ascending" : "descending") : undefined;
  return (
    <th scope="col" className={numeric ? "table-number" : undefined} aria-sort={sorted}>
      {by ? (
        <button
          type="button"
          className="table-sort"
          title={t("sortBy", { column: title })}
          onClick={() => onOrder({ column: id, rising: sorted === undefined ? !numeric : sorted === "descending" })}
        >
          {title}
          <span aria-hidden="true">{sorted === "ascending" ? " ↑" : sorted === "descending" ? " ↓" : ""}</span>
        </button>
      ) : (
        title
      )}
    </th>
  );
}

function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | null,
  compare: (a: string, b: string) => number,
): readonly Row[] {
  const by = columns.find(({ id }) => id === order?.column)?.by;
  if (!by || !order) return rows;
  const turn = order.rising ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [by(one), by(other)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return turn * (typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b)));
  });
}
