import { SERVICES } from "../../services";
import { answeredFields } from "../helpers/answered-fields";
import { callEveryAction } from "../helpers/every-action";
import { ScfCloud } from "../helpers/scf-cloud";

let responses: Awaited<ReturnType<typeof callEveryAction>>;
beforeAll(async () => {
  const world = await ScfCloud.start();
  try {
    responses = await callEveryAction(world);
  } finally {
    await world.close();
  }
});

const ACTIONS = SERVICES.flatMap(({ name: service, actions }) =>
  actions.map(({ name, answers = [] }) => ({ action: `${service}:${name}`, answers })),
);

it("every action is called with success", () => {
  expect([...responses.keys()].sort()).toEqual(ACTIONS.map(({ action }) => action).sort());
});

it.each(ACTIONS)("$action answers the fields that it declares, and no others", ({ action, answers }) => {
  expect(answeredFields(responses.get(action) ?? []).sort()).toEqual([...answers].sort());
});

describe("the fields of responses", () => {
  it("are found in objects and in every item of a list, once each", () => {
    expect(answeredFields([{ A: 1, B: { C: [{ D: 1 }, { D: 2, E: "" }] }, RequestId: "1" }, { A: 2 }])).toEqual([
      "A",
      "B.C[].D",
      "B.C[].E",
    ]);
  });

  it("include what is null, empty or a list of plain values, unless another response has more of it", () => {
    expect(
      answeredFields([
        { A: null, B: {}, C: [], D: ["x"], E: [], F: null },
        { E: [{ G: 1 }], F: { H: 1 } },
      ]),
    ).toEqual(["A", "B", "C[]", "D[]", "E[].G", "F.H"]);
  });
});
