import { useEffect, useRef, useState } from "preact/hooks";
import type { Catalogue } from "../catalogue/model";
import { type Entry, KINDS } from "../search/entry";
import { find } from "../search/find";
import { link } from "./route";

/** Where a hit leads: to the form for what is entered there, else to the reference. */
export function hitAddress({ kind, id }: Entry): string {
  if (kind === "parameters") return link("call", "ApplySdkVerificationToken", id);
  if (kind === "operations") return link("call", id);
  if (kind === "types") return link("profile", id);
  return link("reference", kind, id);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

/** What the input is to screen readers: its hits are a list that it controls. */
const combobox = (isOpen: boolean, active: number): object => ({
  role: "combobox",
  "aria-autocomplete": "list",
  "aria-controls": "hits",
  "aria-expanded": isOpen,
  ...(isOpen && { "aria-activedescendant": `hit-${active}` }),
});

/** The quick search, which `/` opens: words lead to parameters, codes, limits and the rest. */
export function Search({ catalogue }: { readonly catalogue: Catalogue }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const hits = find(catalogue.entries, query);
  const open = (): void => {
    setQuery("");
    setActive(0);
    dialog.current?.showModal();
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "/" || isTyping(event.target) || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      open();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => document.getElementById(`hit-${active}`)?.scrollIntoView({ block: "nearest" }), [active]);
  const go = (entry: Entry | undefined): void => {
    if (!entry) return;
    dialog.current?.close();
    location.hash = hitAddress(entry);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setActive((active + step + hits.length) % hits.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      go(hits[active]);
    }
  };
  return (
    <>
      <button type="button" class="search" onClick={open}>
        Search <kbd>/</kbd>
      </button>
      <dialog ref={dialog} aria-label="Search">
        <label class="hidden" for="query">
          Parameters, types, codes, limits, regions
        </label>
        <input
          id="query"
          type="search"
          {...combobox(hits.length > 0, active)}
          autocomplete="off"
          spellcheck={false}
          placeholder="A parameter, a code, a limit, a region …"
          value={query}
          onInput={({ currentTarget }) => {
            setQuery(currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id="hits" role="listbox" aria-label="Hits">
          {hits.map((entry, index) => (
            <a
              key={`${entry.kind}/${entry.id}`}
              id={`hit-${index}`}
              role="option"
              tabIndex={-1}
              href={hitAddress(entry)}
              aria-selected={index === active}
              onClick={() => dialog.current?.close()}
              onMouseMove={() => setActive(index)}
            >
              <code>{entry.title}</code> <span class="kind">{KINDS[entry.kind]}</span>
              <span class="text">{entry.text}</span>
            </a>
          ))}
        </div>
        <p class="note" aria-live="polite">
          {query !== "" && (hits.length === 0 ? "Nothing has all of these words." : `${hits.length} hits`)}
        </p>
      </dialog>
    </>
  );
}
