/** The desk: rail, filter bar and the screen that the address names. */
export function Desk() {
  return <main>Isnad</main>;
}
