import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { setViewUniforms, VIEW_UNIFORMS, type ViewUniform } from "./view-uniforms.ts";

/** What an edge of the drawing has beside what sigma knows. */
export interface DrawnEdge extends EdgeDisplayData {
  readonly dashed: boolean;
  readonly contradicted: boolean;
  /** Pixels beside the straight line. */
  readonly offset: number;
}

/**
 * Draws an edge as a line with a head: dashed where it is only claimed, its head in red where it is contradicted, set off beside others between the same
 * two. Sigma's own programs draw none of these. One rectangle an edge; what of it is ink, the fragment shader decides in pixels of the page.
 */
export class ClaimEdgeProgram extends EdgeProgram<ViewUniform> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGL2RenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS: VIEW_UNIFORMS,
      ATTRIBUTES: [
        { name: "a_start", size: 2, type: FLOAT },
        { name: "a_end", size: 2, type: FLOAT },
        { name: "a_look", size: 4, type: FLOAT },
        { name: "a_radius", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: "a_along", size: 1, type: FLOAT },
        { name: "a_across", size: 1, type: FLOAT },
      ],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  processVisibleItem(index: number, at: number, source: NodeDisplayData, target: NodeDisplayData, data: EdgeDisplayData): void {
    const { size, color, dashed, contradicted, offset } = data as DrawnEdge;
    this.array.set(
      [source.x, source.y, target.x, target.y, size, offset, Number(dashed), Number(contradicted), target.size, floatColor(color), index],
      at,
    );
  }

  setUniforms(params: RenderParams, program: ProgramInfo): void {
    setViewUniforms(params, program);
  }
}

const VERTEX_SHADER = `
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec4 a_look;
attribute float a_radius;
attribute vec4 a_color;
attribute vec4 a_id;
attribute float a_along;
attribute float a_across;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_at;
varying float v_length;
varying float v_half;
varying float v_radius;
varying vec2 v_marks;
const float bias = 255.0 / 254.0;

void main() {
  float pixel = 2.0 * u_correctionRatio;
  vec2 way = a_end - a_start;
  float whole = max(length(way), 0.000001);
  vec2 normal = vec2(-way.y, way.x) / whole;
  float thick = max(a_look.x / u_sizeRatio, 1.0) / 2.0;
  float reach = thick * 2.0 + 4.0;
  vec2 position = mix(a_start, a_end, a_along) + normal * pixel * (a_look.y + a_across * reach);
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  v_length = whole / pixel;
  v_at = vec2(a_along * v_length, a_across * reach);
  v_half = thick;
  v_radius = a_radius / u_sizeRatio;
  v_marks = a_look.zw;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const FRAGMENT_SHADER = `
precision highp float;
varying vec4 v_color;
varying vec2 v_at;
varying float v_length;
varying float v_half;
varying float v_radius;
varying vec2 v_marks;
/* The head of what is contradicted: as in the legend. */
const vec3 contradicted = vec3(0.8, 0.15, 0.15);

void main(void) {
  float tip = v_length - v_radius - 1.0;
  float head = v_half * 3.0 + 5.0;
  float left = tip - v_at.x;
  bool isHead = left < head;
  float half_ = isHead ? (v_half + 2.5) * left / head : v_half;
  float across = abs(v_at.y);
  #ifdef PICKING_MODE
  if (left < 0.0 || across > v_half + 3.0) discard;
  gl_FragColor = v_color;
  #else
  if (left < 0.0) discard;
  if (!isHead && v_marks.x > 0.5 && mod(v_at.x, 9.0) > 5.0) discard;
  float ink = 1.0 - smoothstep(half_ - 0.5, half_ + 0.5, across);
  vec3 color = isHead && v_marks.y > 0.5 ? contradicted : v_color.rgb;
  gl_FragColor = vec4(color, 1.0) * ink * v_color.a;
  #endif
}
`;
