export type Clock = {
  /** Today as YYYY-MM-DD, in the user's own time zone. */
  today: () => string;
};

/** Seconds since an arbitrary moment: only differences mean anything. */
export type Stopwatch = () => number;
