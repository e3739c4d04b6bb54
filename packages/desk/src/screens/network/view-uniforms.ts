import type { ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";

/** What every program of the drawing is told of the view: a pixel of the page is 2 × `u_correctionRatio` in the graph's own measure; sizes shrink with `u_sizeRatio`. */
export const VIEW_UNIFORMS = ["u_matrix", "u_sizeRatio", "u_correctionRatio"] as const;
export type ViewUniform = (typeof VIEW_UNIFORMS)[number];

export function setViewUniforms({ matrix, sizeRatio, correctionRatio }: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
  const place = (name: ViewUniform): WebGLUniformLocation | null => uniformLocations[name] ?? null;
  gl.uniformMatrix3fv(place("u_matrix"), false, matrix);
  gl.uniform1f(place("u_sizeRatio"), sizeRatio);
  gl.uniform1f(place("u_correctionRatio"), correctionRatio);
}
