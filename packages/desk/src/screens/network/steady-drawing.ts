import type Sigma from "sigma";
import type { CameraState } from "sigma/types";

/**
 * While a large drawing is moved, what was drawn last is moved as a picture, lines and names with it; it is drawn anew once it has come to rest. To draw
 * thousands of nodes and lines takes longer than a frame where no graphics processor helps. Small drawings are drawn in every frame.
 */
export function drawSteadily(renderer: Sigma): void {
  const drawNow = renderer.scheduleRender.bind(renderer);
  let drawn = renderer.getCamera().getState();
  let resting: ReturnType<typeof setTimeout> | undefined;
  renderer.scheduleRender = () => {
    if (renderer.getGraph().order <= FEW || isSame(drawn, renderer.getCamera().getState())) return drawNow();
    movePicture(renderer, drawn);
    clearTimeout(resting);
    resting = setTimeout(drawNow, REST);
    return renderer;
  };
  renderer.on("afterRender", () => {
    drawn = renderer.getCamera().getState();
    movePicture(renderer, drawn);
  });
  renderer.on("kill", () => clearTimeout(resting));
}

/** Nodes that are drawn in every frame. */
const FEW = 200;
/** Milliseconds without a movement after which all is drawn anew: longer than between two turns of a wheel. */
const REST = 180;

const isSame = (a: CameraState, b: CameraState): boolean => a.x === b.x && a.y === b.y && a.ratio === b.ratio && a.angle === b.angle;

/** Moves what was drawn as one state of the camera to where its state is now. What listens to the pointer stays. */
function movePicture(renderer: Sigma, drawn: CameraState): void {
  const now = renderer.getCamera().getState();
  const at = (cameraState: CameraState) => renderer.framedGraphToViewport({ x: 0.5, y: 0.5 }, { cameraState });
  const [from, to, scale] = [at(drawn), at(now), drawn.ratio / now.ratio];
  const moved = isSame(drawn, now) ? "" : `translate(${to.x - from.x * scale}px, ${to.y - from.y * scale}px) scale(${scale})`;
  for (const [name, canvas] of Object.entries(renderer.getCanvases())) if (name !== "mouse") canvas.style.transform = moved;
}
