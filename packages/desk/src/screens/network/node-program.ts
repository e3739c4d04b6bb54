import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { setViewUniforms, VIEW_UNIFORMS, type ViewUniform } from "./view-uniforms.ts";

/** What a node of the drawing has beside what sigma knows. */
export interface DrawnNode extends NodeDisplayData {
  readonly form: number;
}

/** Draws nodes as circles, squares, diamonds, triangles, hexagons and rings with an edge of light round them. */
export class FormNodeProgram extends NodeProgram<ViewUniform> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGL2RenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS: VIEW_UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_form", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [-1, 1],
        [1, -1],
        [1, 1],
      ],
    };
  }

  processVisibleItem(index: number, at: number, data: NodeDisplayData): void {
    const { x, y, size, color, form } = data as DrawnNode;
    this.array.set([x, y, size, form, floatColor(color), index], at);
  }

  setUniforms(params: RenderParams, program: ProgramInfo): void {
    setViewUniforms(params, program);
  }
}

const VERTEX_SHADER = `
attribute vec2 a_position;
attribute float a_size;
attribute float a_form;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_at;
varying float v_form;
varying float v_pixel;
const float bias = 255.0 / 254.0;

void main() {
  float reach = a_size * u_correctionRatio / u_sizeRatio * 2.0 * 1.3;
  gl_Position = vec4((u_matrix * vec3(a_position + a_corner * reach, 1)).xy, 0, 1);
  v_at = a_corner * 1.3;
  v_form = a_form;
  v_pixel = u_sizeRatio / a_size;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

/** Distances to the edge of each form, from Inigo Quilez's collection of signed distance functions. */
const FRAGMENT_SHADER = `
precision highp float;
varying vec4 v_color;
varying vec2 v_at;
varying float v_form;
varying float v_pixel;

float edge() {
  vec2 at = abs(v_at);
  if (v_form < 0.5) return length(v_at) - 1.0;
  if (v_form < 1.5) return max(at.x, at.y) - 0.88;
  if (v_form < 2.5) return (at.x + at.y - 1.2) * 0.7071;
  if (v_form < 3.5) return max(at.x * 0.866 + v_at.y * 0.5, -v_at.y) - 0.62;
  if (v_form < 4.5) return max(at.x * 0.866 + at.y * 0.5, at.y) - 0.9;
  return abs(length(v_at) - 0.74) - 0.26;
}

void main(void) {
  float outside = edge();
  #ifdef PICKING_MODE
  if (outside > 0.1) discard;
  gl_FragColor = v_color;
  #else
  float ink = 1.0 - smoothstep(-v_pixel, v_pixel, outside);
  gl_FragColor = vec4(v_color.rgb, 1.0) * ink * v_color.a;
  #endif
}
`;
