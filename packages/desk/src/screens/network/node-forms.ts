/** The form of a node by its kind, so that colour is not alone; the numbers are those of the shader in `node-program.ts`. */
export const NODE_FORMS = { person: 0, state: 1, organization: 2, armed_group: 3, group: 4, place: 5 } as const;
