import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { listedOn } from "../../contract/vendor/dated";
import type { Catalogue } from "../catalogue/model";
import { CallView } from "./call-view";
import { controlId } from "./form/parameter";
import { link, type Route, useRoute } from "./route";
import { Search } from "./search";
import { type CallState, useCall } from "./use-call";
import { useSending } from "./use-sending";
import { VIEWS } from "./views";

/**
 * Follows deep links into the call: an operation, one of its parameters, or a profile. A parameter that the chosen
 * revision does not list opens the newest revision that does.
 */
function useDeepLink([view, first, second]: Route, state: CallState, catalogue: Catalogue): void {
  const { operations, profiles, revisions } = catalogue;
  const focused = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (view === "profile") {
      const profile = profiles.find(({ name }) => name === first);
      state.setOperation("ApplySdkVerificationToken");
      if (profile) state.setParameters(profile.parameters);
      return;
    }
    const operation = operations.find(({ id }) => id === first);
    if (view !== "call" || !operation) return;
    state.setOperation(operation.id);
    const field = operation.fields.find(({ name }) => name === second);
    if (field && !listedOn(field, state.call.revision)) {
      const listing = revisions.findLast(({ date }) => listedOn(field, date));
      if (listing) state.setRevision(listing.date);
    }
    focused.current = second;
  }, [view, first, second]);
  // The parameter is in the form once its operation has been drawn.
  useLayoutEffect(() => {
    if (focused.current === undefined || state.call.operation !== first) return;
    const control = document.getElementById(controlId(focused.current));
    focused.current = undefined;
    control?.scrollIntoView({ block: "center" });
    control?.focus();
  });
}

/** The page. */
export function App({ catalogue }: { readonly catalogue: Catalogue }) {
  const route = useRoute();
  const state = useCall(catalogue);
  const sending = useSending();
  useDeepLink(route, state, catalogue);
  const [view = "call", ...path] = route;
  const other = VIEWS.find(({ id }) => id === view);
  return (
    <>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <header class="head">
        <h1>API Explorer</h1>
        <nav aria-label="Views">
          <a href={link("call")} aria-current={other ? undefined : "page"}>
            Call
          </a>
          {VIEWS.map(({ id, title }) => (
            <a key={id} href={link(id)} aria-current={other?.id === id ? "page" : undefined}>
              {title}
            </a>
          ))}
        </nav>
        <Search catalogue={catalogue} />
      </header>
      <main id="main" tabIndex={-1}>
        {other ? <other.View catalogue={catalogue} path={path} /> : <CallView {...{ catalogue, state, sending }} />}
      </main>
      <footer>
        Served by this machine for this machine. The contract is that of {catalogue.revisions.length} revisions of the
        vendor's documentation, up to {catalogue.revisions.at(-1)?.date}.
      </footer>
    </>
  );
}
