import "./icon.css";

export type IconName = keyof typeof PATHS;

/** A drawing of 20 by 20 in the colour of the text around it; it says nothing that the words beside it don't. */
export function Icon({ name, along = false }: { readonly name: IconName; readonly along?: boolean }) {
  return (
    <svg className={along ? "icon along" : "icon"} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

const PATHS = {
  inbox: "M3 11.5 5.2 4h9.6L17 11.5V16H3zM3 11.5h4l1.2 2h3.6l1.2-2h4",
  reports: "M5 2.8h7l3.2 3.2v11.2H5zM12 2.8V6h3.2M7.6 9.5h5M7.6 12h5M7.6 14.5h3",
  review: "M3 10.5 6.5 14 12 5.5M11 14l6-8.5",
  stories: "M3 5h5.5v10.5H3zM11.5 5H17v10.5h-5.5zM8.5 8h3M8.5 12h3",
  timeline: "M2.5 10h15M5 6.5v7M10 8v4M15 6.5v7M5 4.2h4M11.5 15.8h4.5",
  network:
    "M10 6.2v3.6M8.6 11 5.5 14M11.4 11l3.1 3M10 2.8a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4M10 8.8a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3M4.5 13.8a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4M15.5 13.8a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4",
  map: "M2.8 5.2 7.6 3.4l4.8 1.8 4.8-1.8v11.4l-4.8 1.8-4.8-1.8-4.8 1.8zM7.6 3.4v11.4M12.4 5.2v11.4",
  actors:
    "M7.3 9.3a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8M2 16.5c0-2.8 2.2-4.7 5.3-4.7s5.3 1.9 5.3 4.7M13 3.9a2.7 2.7 0 0 1 0 5.1M14.4 12c2.1.5 3.6 2.1 3.6 4.5",
  search: "M8.8 14.6a5.8 5.8 0 1 0 0-11.6 5.8 5.8 0 0 0 0 11.6M13 13l4.2 4.2",
  export: "M10 12.2V3M6.8 5.8 10 2.8l3.2 3M4 10.5v6.3h12v-6.3",
  queue: "M2.5 6.5h4v7h-4zM8 6.5h4v7H8zM13.5 10h4M15.5 8l2 2-2 2",
  settings: "M3 6h7M14 6h3M12 4v4M3 14h3M10 14h7M8 12v4",
  arrow: "M3 10h13M11.5 5.5 16 10l-4.5 4.5",
  chevron: "M8 5l5 5-5 5",
  chevrons: "M5 5l5 5-5 5M11 5l5 5-5 5",
  calendar: "M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3",
  close: "M5 5l10 10M15 5 5 15",
  check: "M4 10.5 8.2 14.7 16 5.5",
  edit: "M4 16l.8-3.4L13.4 4l2.6 2.6-8.6 8.6zM11.6 5.8l2.6 2.6",
  merge: "M4 4c0 5 6 4 6 12M16 4c0 5-6 4-6 12M7.5 13.5 10 16l2.5-2.5",
  undo: "M4 8h8.5a4 4 0 0 1 0 8H7M7 4.5 3.5 8 7 11.5",
  skip: "M4 5l6 5-6 5zM11 5l6 5-6 5z",
  keyboard: "M2.5 5.5h15v9h-15zM5.5 8.3h.1M8.5 8.3h.1M11.5 8.3h.1M14.5 8.3h.1M6.5 11.7h7",
  sun: "M10 6.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8M10 2v1.6M10 16.4V18M2 10h1.6M16.4 10H18M4.3 4.3l1.2 1.2M14.5 14.5l1.2 1.2M4.3 15.7l1.2-1.2M14.5 5.5l1.2-1.2",
  moon: "M16.5 12.2A7 7 0 1 1 7.8 3.5a5.6 5.6 0 0 0 8.7 8.7",
  half: "M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14M10 3v14M10 6h5M10 10h7M10 14h5",
  language: "M2.8 5.2h8M6.8 3.2v2M9 5.2c-.6 3.2-2.6 5.6-5.8 7.2M4.6 7.6c1 2 2.8 3.6 5 4.6M9.6 17l3.7-8.6L17 17M10.8 14.2h5",
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  file: "M5 2.8h7l3.2 3.2v11.2H5zM12 2.8V6h3.2",
  warning: "M10 3.2 17.6 16.5H2.4zM10 8v4M10 14.2v.1",
  copy: "M7 7h9.5v9.5H7zM4 13V3.5h9.5",
  clock: "M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14M10 6v4.2l2.8 1.8",
  place: "M10 17.2s-5-4.6-5-8.6a5 5 0 0 1 10 0c0 4-5 8.6-5 8.6M10 6.8a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6",
  voice: "M3.5 4.5h13v9H9l-4 3.2v-3.2H3.5z",
} as const;
