import { hasControls, plain } from "../language/plain.ts";

/** Any name, title or word that comes from a report or a person: apart from the direction around it, and without controls that would turn or hide it. */
export function Bidi({ children, lang }: { readonly children: string; readonly lang?: string }) {
  return (
    <bdi className="isolated" lang={lang} title={hasControls(children) ? JSON.stringify(children) : undefined}>
      {plain(children)}
    </bdi>
  );
}
