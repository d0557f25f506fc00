/** A count with what it counts. */
export interface Count {
  readonly count: number;
  /** What is counted, as written: the words behind the number. */
  readonly noun: string;
  /** The whole of a share: 16 in "14/16". */
  readonly of?: number;
  /** The other words of its clause, in lower case: a question for a part must match them. */
  readonly conditions?: readonly string[];
}

/** A statement recognised by its wording. */
interface Statement {
  /** How many things it counts. */
  readonly figures: number;
  /** How plain it is, from 0 to 3. */
  readonly strength: number;
}

/** What somebody holds, does or undergoes. Names and words are as written, roles as in `data/lexicon/roles.txt`. */
interface Person {
  readonly person?: string;
  readonly role?: string;
}

/** How somebody came to a position, or left it. */
export type Tenure = 'stated' | 'elected' | 'appointed' | 'former' | 'vacant';

/** The tone of an utterance. */
export type Manner = 'advice' | 'praise' | 'criticism';

/** Which members are counted. */
export type MemberGroup = 'total' | 'official' | 'probationary' | 'other';

/** Kinds whose facts are whole sentences, recognised by their wording. */
export type StatementKind = 'results' | 'shortcomings' | 'targets' | 'awards';

/** The attributes of each kind of fact: the schema of what reports state. */
export interface Attributes {
  /** "94 đảng viên", "58 đảng viên chính thức", "đảng viên nữ: 12": members of the body, never people in a room. */
  readonly members: Count & { readonly group: MemberGroup };
  /** "06 chi bộ trực thuộc". */
  readonly branches: Count;
  /**
   * "Sáng 22.6", "trong hai ngày 12 và 13-6", "bế mạc lúc 17 giờ": when the meeting began, was held, ended. `iso`: the day as far as known.
   * `monthDay`: month and day (`MM-DD`) without a year. `lastDay`: last day of the month, with `lastMonth` if that differs. `session`: as
   * written. `hour`: `HH:MM`.
   */
  readonly date: {
    readonly iso?: string;
    readonly monthDay?: string;
    readonly lastDay?: number;
    readonly lastMonth?: number;
    readonly session?: string;
    readonly hour?: string;
    readonly part?: 'begin' | 'end';
  };
  /** "tại Hội trường Sở". */
  readonly place: object;
  readonly chair: Person;
  /** `person` is absent for a vacancy. `caption`: 1 below a picture. */
  readonly role: Person & {
    readonly role: string;
    readonly body: string;
    readonly tenure: Tenure;
    readonly caption: number;
  };
  /** Guests by name, groups, how many came. */
  readonly attendees: {
    readonly people: readonly string[];
    readonly count?: number;
    readonly noun?: string;
  };
  /**
   * "Đồng chí A đề nghị …", and what A says next: "Đồng chí cũng lưu ý …". `act`: the kind of speech. `manner`: its tone; absent if
   * neutral.
   */
  readonly speaker: Person & {
    readonly act: string;
    readonly words: string;
    readonly caption: number;
    readonly manner?: Manner;
  };
  readonly 'personnel-change': Person & { readonly change: string };
  /** "bầu 07 đồng chí vào Ban Chấp hành", "đồng chí A trúng cử Bí thư", "33/34 phiếu". */
  readonly election: Person & {
    readonly what: 'committee' | 'delegates' | 'position' | 'votes' | 'other';
    readonly count?: number;
  };
  /** "nhiệm kỳ 2020 - 2025", "lần thứ IV". */
  readonly term:
    | { readonly what: 'term'; readonly from: number; readonly to: number }
    | { readonly what: 'ordinal'; readonly no: string };
  readonly theme: { readonly cue: string };
  readonly topic: { readonly from: string };
  readonly results: Statement;
  readonly shortcomings: Statement;
  readonly targets: Statement;
  readonly awards: Statement;
  /** Any count: "36 nhiệm vụ khoa học cấp tỉnh", "trên 80% đảng viên". */
  readonly counted: Count & { readonly unit: string };
  /** A person without other facts. */
  readonly mention: { readonly person: string };
  readonly author: { readonly name?: string };
  /** What distinguishes the report. */
  readonly profile: {
    readonly words: readonly string[];
    readonly named: string;
    readonly names: readonly string[];
    readonly meetings: readonly string[];
    readonly years: readonly string[];
    /** Years that it reviews, by its title or opening. */
    readonly covered: readonly string[];
    readonly year?: number;
    readonly day?: string;
  };
  /** The data of an official paper: "Số: 12/QĐ-UBND", its issuer, who signed it and in which office. */
  readonly paper: {
    readonly what: 'number' | 'issuer' | 'signer';
    readonly person?: string;
    readonly office?: string;
  };
  /** The dateline's day. */
  readonly published: { readonly iso: string };
}
