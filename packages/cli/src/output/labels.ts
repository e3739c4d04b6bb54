import type { Act, EventType, RelationType, Status } from "@isnad/reader";

export type LabelLanguage = "en" | "ar";

/** The words that people are shown for the values of a reading. */
export interface Labels {
  readonly columns: {
    readonly who: string;
    readonly did: string;
    readonly whom: string;
    readonly where: string;
    readonly when: string;
    readonly status: string;
    readonly word: string;
  };
  readonly event: Readonly<Record<EventType, string>>;
  readonly relation: Readonly<Record<RelationType, string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly act: Readonly<Record<Act, string>>;
  readonly not: string;
  readonly report: string;
  readonly via: string;
  readonly undated: string;
  readonly nothing: string;
  readonly issue: string;
  readonly background: string;
}

export const LABELS: Readonly<Record<LabelLanguage, Labels>> = {
  en: {
    columns: { who: "Who", did: "Did what", whom: "To whom", where: "Where", when: "When", status: "Status", word: "On whose word" },
    event: {
      AGREE: "agree",
      CONSULT: "consult",
      SUPPORT: "support",
      CONCEDE: "concede",
      COOPERATE: "cooperate",
      AID: "aid",
      RETREAT: "retreat",
      REQUEST: "request",
      ACCUSE: "accuse",
      REJECT: "reject",
      THREATEN: "threaten",
      PROTEST: "protest",
      SANCTION: "sanction",
      MOBILIZE: "mobilize",
      COERCE: "coerce",
      ASSAULT: "assault",
    },
    relation: {
      supports: "supports",
      arms: "arms",
      recognizes: "recognizes",
      opposes: "opposes",
      allied_with: "allied with",
      loyal_to: "loyal to",
      controls: "controls",
      based_in: "based in",
      holds_office: "holds office",
      member_of: "member of",
      part_of: "part of",
      commands: "commands",
      located: "located",
    },
    status: {
      occurred: "occurred",
      ongoing: "ongoing",
      planned: "planned",
      threatened: "threatened",
      called_for: "called for",
      claimed_possible: "possible",
    },
    act: {
      say: "says",
      announce: "announces",
      confirm: "confirms",
      deny: "denies",
      warn: "warns",
      threaten: "threatens",
      accuse: "accuses",
      condemn: "condemns",
      demand: "demands",
      promise: "promises",
      praise: "praises",
      report: "reports",
      ask: "asks",
    },
    not: "not",
    report: "the report",
    via: "via",
    undated: "undated",
    nothing: "Nothing was found in this report.",
    issue: "Issue",
    background: "background",
  },
  ar: {
    columns: { who: "من", did: "فعل ماذا", whom: "بمن", where: "أين", when: "متى", status: "الحال", word: "على ذمة من" },
    event: {
      AGREE: "اتفاق",
      CONSULT: "تشاور",
      SUPPORT: "تأييد",
      CONCEDE: "تنازل",
      COOPERATE: "تعاون",
      AID: "عون",
      RETREAT: "تراجع",
      REQUEST: "طلب",
      ACCUSE: "اتهام",
      REJECT: "رفض",
      THREATEN: "تهديد",
      PROTEST: "احتجاج",
      SANCTION: "عقوبة",
      MOBILIZE: "حشد",
      COERCE: "إكراه",
      ASSAULT: "اعتداء",
    },
    relation: {
      supports: "يدعم",
      arms: "يسلح",
      recognizes: "يعترف بـ",
      opposes: "يعارض",
      allied_with: "حليف لـ",
      loyal_to: "موال لـ",
      controls: "يسيطر على",
      based_in: "مقره",
      holds_office: "يتولى منصب",
      member_of: "عضو في",
      part_of: "جزء من",
      commands: "يقود",
      located: "يقع في",
    },
    status: { occurred: "حدث", ongoing: "جار", planned: "مزمع", threatened: "مهدد به", called_for: "مطلوب", claimed_possible: "محتمل" },
    act: {
      say: "يقول",
      announce: "يعلن",
      confirm: "يؤكد",
      deny: "ينفي",
      warn: "يحذر",
      threaten: "يهدد",
      accuse: "يتهم",
      condemn: "يدين",
      demand: "يطالب",
      promise: "يتعهد",
      praise: "يشيد",
      report: "يفيد",
      ask: "يسأل",
    },
    not: "لم يحدث",
    report: "التقرير",
    via: "عن طريق",
    undated: "بلا تاريخ",
    nothing: "لم يُعثر على شيء في هذا التقرير.",
    issue: "ملاحظة",
    background: "خلفية",
  },
};
