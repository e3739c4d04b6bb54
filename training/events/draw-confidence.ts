/** Of the events that were given a confidence from `from` to below the next bin's: how many there are, and how many are right. */
export interface ConfidenceBin {
  readonly from: number;
  readonly given: number;
  readonly right: number;
}

/** A drawing of the bins: above, the share that is right against what was promised; below, how many events were given so much. */
export function drawConfidence(bins: readonly ConfidenceBin[]): string {
  const most = Math.max(1, ...bins.map(({ given }) => given));
  const parts = bins.filter(({ given }) => given > 0).map((bin) => drawBin(bin, bins.length, most));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img">`,
    "<title>Events with the right type and parties, by the confidence they were given</title>",
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...[0, 0.2, 0.4, 0.6, 0.8, 1].map(drawLine),
    `<line x1="${LEFT}" y1="${y(0)}" x2="${LEFT + SIDE}" y2="${y(1)}" stroke="#888" stroke-dasharray="4 4"/>`,
    ...parts,
    `<text x="${LEFT}" y="${TOP - 12}" fill="#333">share that is right (bars: 95 % of chance)</text>`,
    `<text x="${LEFT + SIDE}" y="${HEIGHT - 8}" fill="#333" text-anchor="end">confidence given, and how many events</text>`,
    "</svg>",
    "",
  ].join("\n");
}

const [LEFT, TOP, SIDE, BELOW] = [48, 36, 400, 96];
const WIDTH = LEFT + SIDE + 24;
const HEIGHT = TOP + SIDE + BELOW + 24;

const x = (confidence: number): number => rounded(LEFT + SIDE * confidence);
const y = (share: number): number => rounded(TOP + SIDE * (1 - share));
const rounded = (pixels: number): number => Math.round(pixels * 10) / 10;

function drawLine(at: number): string {
  return [
    `<line x1="${LEFT}" y1="${y(at)}" x2="${LEFT + SIDE}" y2="${y(at)}" stroke="#e5e5e5"/>`,
    `<text x="${LEFT - 8}" y="${y(at) + 4}" fill="#555" text-anchor="end">${at.toFixed(1)}</text>`,
    `<text x="${x(at)}" y="${y(0) + 18}" fill="#555" text-anchor="middle">${at.toFixed(1)}</text>`,
  ].join("");
}

function drawBin({ from, given, right }: ConfidenceBin, bins: number, most: number): string {
  const [share, middle] = [right / given, x(from + 0.5 / bins)];
  const [low, high] = interval(share, given);
  const top = y(0) + 28;
  const height = rounded((BELOW - 36) * (given / most));
  return [
    `<line x1="${middle}" y1="${y(low)}" x2="${middle}" y2="${y(high)}" stroke="#1f77b4" stroke-width="2"/>`,
    `<circle cx="${middle}" cy="${y(share)}" r="4" fill="#1f77b4"/>`,
    `<rect x="${x(from) + 2}" y="${top}" width="${rounded(SIDE / bins - 4)}" height="${height}" fill="#c6dbef"/>`,
    `<text x="${middle}" y="${top + height + 14}" fill="#333" text-anchor="middle">${given}</text>`,
  ].join("");
}

/** Wilson's interval of a share at 95 %. */
function interval(share: number, count: number): readonly [number, number] {
  const z = 1.96 ** 2 / count;
  const spread = 1.96 * Math.sqrt((share * (1 - share)) / count + z / (4 * count));
  return [(share + z / 2 - spread) / (1 + z), (share + z / 2 + spread) / (1 + z)];
}
