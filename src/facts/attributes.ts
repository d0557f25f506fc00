/** A count with what it counts. */
export interface Count {
  readonly count: number;
  /** What is counted, as written: the words behind the number. */
  readonly noun: string;
  /** What it is a share of: 16 in "14/16". */
  readonly of?: number;
  /** The words of its clause besides the number, in small letters: whoever asks for a part must find it among them. */
  readonly conditions?: readonly string[];
}

/** A statement found by its wording. */
interface Statement {
  /** How many things it counts. */
  readonly figures: number;
  /** From 0 to 3: how plainly it is one. */
  readonly strength: number;
}

/** What somebody holds, does or has happen to them. Names and words are as written, roles as in `data/lexicon/roles.txt`. */
interface Person {
  readonly person?: string;
  readonly role?: string;
}

/** How somebody came to a position, or left it. */
export type Tenure = 'stated' | 'elected' | 'appointed' | 'former' | 'vacant';

/** How something that is said is meant. */
export type Manner = 'advice' | 'praise' | 'criticism';

/** Which members are counted. */
export type MemberGroup = 'total' | 'official' | 'probationary' | 'other';

/** Kinds whose facts are whole sentences, found by their wording. */
export type StatementKind = 'results' | 'shortcomings' | 'targets' | 'awards';

/** The details of each kind of fact: the schema of what reports state. */
export interface Attributes {
  /** "94 đảng viên", "58 đảng viên chính thức", "đảng viên nữ: 12": members of the body, never people in a room. */
  readonly members: Count & { readonly group: MemberGroup };
  /** "06 chi bộ trực thuộc". */
  readonly branches: Count;
  /**
   * "Sáng 22.6", "trong hai ngày 12 và 13-6", "bế mạc lúc 17 giờ": when the meeting began, was held, ended.
   * `iso`: the day, as much as is known; `monthDay`: month and day (`MM-DD`) where no year is; `lastDay`: day of the month, `lastMonth` where it is another; `session`: as written; `hour`: `HH:MM`.
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
  /** `person` is absent where it is vacant; `caption`: 1 where it stands below a picture. */
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
   * "Đồng chí A đề nghị …", and what A goes on to say: "Đồng chí cũng lưu ý …". `act`: what for the floor was taken; `manner`: how it
   * is meant, absent where it is only told.
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
  /** Somebody of whom nothing else is told. */
  readonly mention: { readonly person: string };
  readonly author: { readonly name?: string };
  /** What tells the report from others. */
  readonly profile: {
    readonly words: readonly string[];
    readonly named: string;
    readonly names: readonly string[];
    readonly meetings: readonly string[];
    readonly years: readonly string[];
    /** Years that it looks back on, as its title or opening says. */
    readonly covered: readonly string[];
    readonly year?: number;
    readonly day?: string;
  };
  /** What an official paper says of itself: "Số: 12/QĐ-UBND", whose it is, who signed it and over which office. */
  readonly paper: {
    readonly what: 'number' | 'issuer' | 'signer';
    readonly person?: string;
    readonly office?: string;
  };
  /** The dateline's day. */
  readonly published: { readonly iso: string };
}
