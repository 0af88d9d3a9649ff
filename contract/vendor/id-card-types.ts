import { between, type IsoDate, type Listed, onlyListedOn, since } from "./dated";

export interface IdCardTypeSpec extends Listed {
  /** The value of `IdCardType`, spelled as the vendor does. */
  readonly name: string;
  /** The vendor's description. */
  readonly title: string;
  /** Where the vendor announced it. @default - the API page */
  readonly source?: string;
}

/** The vendor cut its list from 21 to 13 in the documentation of this day (Go SDK v3.0.1270). */
const CUT: IsoDate = "2025-08-28";

/**
 * Every IdCardType of the API page of 2025-01-14 in the page's order and any that came later, with the days on which it
 * was listed (history of the Go SDK's field text, read to 2026-08-21). A type that the vendor announces is one more
 * entry with its day. Whether the service refuses a delisted type is not documented.
 */
export const ID_CARD_TYPES: readonly IdCardTypeSpec[] = [
  { name: "HK", title: "Identity card of Hong Kong (China)" },
  { name: "ML", title: "Malaysian identity card" },
  { name: "IndonesiaIDCard", title: "Indonesian identity card", listed: since("2023-03-09") },
  { name: "PhilippinesVoteID", title: "Philippine voters ID card" },
  { name: "PhilippinesDrivingLicense", title: "Philippine driver's license" },
  { name: "PhilippinesTinID", title: "Philippine TIN ID card", listed: since("2023-06-01") },
  { name: "PhilippinesSSSID", title: "Philippine SSS ID card", listed: since("2023-06-01") },
  { name: "PhilippinesUMID", title: "Philippine UMID card", listed: since("2023-06-22") },
  {
    name: "MLIDPassport",
    title: "Passport issued in Hong Kong/Macao/Taiwan (China) or other countries/regions",
    listed: since("2023-06-01"),
  },
  { name: "MacaoIDCard", title: "Macao ID Card", listed: between("2024-05-16", CUT) },
  { name: "ThailandIDCard", title: "Thailand ID Card", listed: since("2024-05-16") },
  { name: "MainlandIDCard", title: "Mainland ID Card", listed: since("2024-05-16") },
  {
    name: "SingaporeIDCard",
    title: "Singapore ID Card",
    listed: [{ from: "2023-04-18", until: "2023-06-01" }, { from: "2024-06-03" }],
  },
  { name: "JapanIDCard", title: "Japan ID Card", listed: between("2024-06-03", CUT) },
  { name: "MLDrivingLicense", title: "Malaysian Driving License", listed: between("2024-06-03", CUT) },
  { name: "IndonesiaDrivingLicense", title: "Indonesia Driving License", listed: between("2024-06-03", CUT) },
  { name: "ThailandDrivingLicense", title: "Thailand Driving License", listed: between("2024-06-03", CUT) },
  { name: "SingaporeDrivingLicense", title: "Singapore Driving License", listed: between("2024-06-03", CUT) },
  { name: "JapanDrivingLicense", title: "Japan Driving License", listed: between("2024-06-03", CUT) },
  { name: "TaiWanIDCard", title: "Taiwan ID Card", listed: between("2024-09-29", CUT) },
  {
    name: "HMTPermit",
    title: "exit/entry permit (card) for traveling to and from Hong Kong, Macao, or Taiwan",
    listed: since("2024-09-29"),
  },
];

/** The names listed on a day, in the API page's order. */
export function idCardTypesOn(day: IsoDate): string[] {
  return onlyListedOn(ID_CARD_TYPES, day).map((type) => type.name);
}
