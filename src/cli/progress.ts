/** Tells the operator on what it works, as soon as that takes longer than two seconds. */
export interface Progress {
  /** What comes next. Work that lets nothing else happen meanwhile, and will be long, is announced at once. */
  stage(what: string, isLong?: boolean): void;
  end(): void;
}

const PATIENCE_MS = 2000;

export function showProgress(note: (line: string) => void): Progress {
  const start = performance.now();
  let current = '';
  let said = '';
  const say = () => {
    if (current !== said) note(`… ${current}`);
    said = current;
  };
  const timer = setInterval(say, PATIENCE_MS).unref();
  return {
    stage(what, isLong = false) {
      current = what;
      if (isLong || performance.now() - start > PATIENCE_MS) say();
    },
    end: () => clearInterval(timer),
  };
}
