/**
 * `node bench/growth-chart.ts FILE.svg LINES.jsonl…`: draws what `bench/growth.ts` printed: CPU time of each report by how many the archive holds, with a
 * band of fifteen per cent around the mean of each line.
 */
import { readFileSync, writeFileSync } from "node:fs";

interface Measured {
  readonly on?: string;
  readonly size: number;
  readonly cpuMsEach: number;
  readonly serverCpuMsEach: number;
}

interface Line {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly (readonly [size: number, ms: number])[];
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 380, 48, 180, 44, 336];

function linesOf(all: readonly Measured[]): readonly Line[] {
  const on = (name: string) => all.filter((one) => one.on === name);
  const line = (name: string, colour: string, some: readonly Measured[], ms: (one: Measured) => number): readonly Line[] =>
    some.length === 0 ? [] : [{ name, colour, points: some.map((one) => [one.size, ms(one)]) }];
  return [
    ...line("PGlite", "#8a2f3c", on("PGlite"), ({ cpuMsEach }) => cpuMsEach),
    ...line("PostgreSQL: ours", "#1f5f8b", on("PostgreSQL"), ({ cpuMsEach }) => cpuMsEach),
    ...line("PostgreSQL: its own", "#3d7a45", on("PostgreSQL"), ({ serverCpuMsEach }) => serverCpuMsEach),
  ];
}

function chart(lines: readonly Line[]): string {
  const [sizes, times] = [
    lines.flatMap(({ points }) => points.map(([size]) => size)),
    lines.flatMap(({ points }) => points.map(([, ms]) => ms)),
  ];
  const [least, most, slowest] = [Math.min(...sizes), Math.max(...sizes), Math.ceil(Math.max(...times) * 1.2)];
  const x = (size: number): number => LEFT + ((Math.log(size) - Math.log(least)) / Math.log(most / least)) * (WIDTH - LEFT - RIGHT);
  const y = (ms: number): number => BOTTOM - (ms / slowest) * (BOTTOM - TOP);
  const rounded = (value: number): string => value.toFixed(1);
  const ticks = [...new Set(sizes)].map(
    (size) => `<text x="${rounded(x(size))}" y="${BOTTOM + 18}" text-anchor="middle">${size / 1000},000</text>`,
  );
  const rules = Array.from({ length: slowest + 1 }, (_, ms) => {
    const at = rounded(y(ms));
    return `<line x1="${LEFT}" y1="${at}" x2="${WIDTH - RIGHT}" y2="${at}" stroke="#e5e5e5"/><text x="${LEFT - 8}" y="${at}" dy="4" text-anchor="end">${ms}</text>`;
  });
  const drawn = lines.map(({ name, colour, points }) => {
    const mean = points.reduce((sum, [, ms]) => sum + ms, 0) / points.length;
    const [high, low] = [y(mean * 1.15), y(mean * 0.85)];
    const path = points.map(([size, ms]) => `${rounded(x(size))},${rounded(y(ms))}`).join(" ");
    const dots = points.map(([size, ms]) => `<circle cx="${rounded(x(size))}" cy="${rounded(y(ms))}" r="3.5" fill="${colour}"/>`).join("");
    return `<rect x="${LEFT}" y="${rounded(high)}" width="${WIDTH - LEFT - RIGHT}" height="${rounded(low - high)}" fill="${colour}" opacity="0.12"/>
<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}<text x="${WIDTH - RIGHT + 10}" y="${rounded(y(points.at(-1)?.[1] ?? 0))}" dy="4" fill="${colour}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#555" role="img">
<title>CPU time to store a report, by how many the archive holds</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${LEFT - 30}" y="22">CPU milliseconds a report, stored two hundred at a time; bands: 15 % around the mean</text>
${[...rules, ...ticks, ...drawn].join("\n")}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">reports held</text>
</svg>
`;
}

const [svg, ...files] = process.argv.slice(2);
if (svg === undefined || files.length === 0) throw new Error("name the file to draw, and files that bench/growth.ts printed");
const told = files.flatMap((file) => readFileSync(file, "utf8").split("\n").filter(Boolean));
writeFileSync(svg, chart(linesOf(told.map((line) => JSON.parse(line) as Measured).filter(({ on }) => on !== undefined))));
