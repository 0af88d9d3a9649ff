import { ID_CARD_TYPES } from "../id-card-types";

/** What OCR reads of an IdCardType. */
export interface OcrSpec {
  /** The member of NormalCardInfo that holds it; all others are null. */
  readonly member: string;
  readonly fields: readonly string[];
  /** Whether the vendor gives the type a member of its own; the general one is then only the fit, an inference. */
  readonly documented: boolean;
}

const spec = (member: string, fields: string, documented = true): OcrSpec => ({
  member,
  fields: fields.split(" "),
  documented,
});

/** Driving licences have no member of their own. */
const GENERAL = spec(
  "GeneralCard",
  "LicenseNumber PersonalNumber PassportCodeFirst PassportCodeSecond ExpirationDate DueDate IssuedDate IssuedAuthority IssuedCountry FullName FirstName LastName Sex Age Birthday BirthPlace Nationality RegistrationNumber Address FullNameLocal FirstNameLocal LastNameLocal",
  false,
);

/**
 * NormalCardInfo by IdCardType (Go SDK, read to 2026-08-21): texts, except `Address` of GeneralCard. The names differ
 * from those of the deprecated CardInfo and of the JSON file next to it.
 */
export const OCR_FIELDS: Readonly<Record<string, OcrSpec>> = {
  HK: spec(
    "HKIDCard",
    "ChineseName FullName RegistrationNumber Sex Birthday Permanent LicenseNumber Symbol IssuedDate CurrentIssueDate HKIDVersion",
  ),
  ML: spec("MLIDCard", "FullName LicenseNumber Sex FormattedAddress Type Birthday"),
  IndonesiaIDCard: spec(
    "IndonesiaIDCard",
    "LicenseNumber FullName Birthday Sex BloodType FormattedAddress Street Village Area Religion MaritalStatus Occupation Nationality DueDate IssuedDate Province City",
  ),
  PhilippinesVoteID: spec(
    "PhilippinesVoteID",
    "VIN FirstName LastName Birthday CivilStatus Citizenship Address PrecinctNo",
  ),
  PhilippinesDrivingLicense: spec(
    "PhilippinesDrivingLicense",
    "Name LastName FirstName MiddleName Nationality Sex Address LicenseNo ExpiresDate AgencyCode Birthday",
  ),
  PhilippinesTinID: spec("PhilippinesTinID", "LicenseNumber FullName Address Birthday IssueDate"),
  PhilippinesSSSID: spec("PhilippinesSSSID", "LicenseNumber FullName Birthday"),
  PhilippinesUMID: spec("PhilippinesUMID", "Surname MiddleName GivenName Sex Birthday Address CRN"),
  MLIDPassport: spec(
    "InternationalIDPassport",
    "LicenseNumber FullName Surname GivenName Birthday Sex DateOfExpiration IssuingCountry NationalityCode PassportCodeFirst PassportCodeSecond",
  ),
  MacaoIDCard: spec(
    "MacaoIDCard",
    "FirstName LastName Birthday ExpirationDate LicenseNumber Sex Age IssuedCountry Field1 Field2",
  ),
  ThailandIDCard: spec(
    "ThailandIDCard",
    "LicenseNumber FullName LastName FirstName Birthday FormattedAddress ExpirationDate IssuedDate RegistrationNumber Religion ThaiBirthday ThaiExpirationDate ThaiIssueDate",
  ),
  MainlandIDCard: spec(
    "MainlandIDCard",
    "FullName Sex Nation Birthday Address LicenseNumber FormattedAddress Authority ValidDate",
  ),
  SingaporeIDCard: spec(
    "SingaporeIDCard",
    "ChineseName FullName LicenseNumber Sex Nationality Birthday Address Race NRICCode PostCode DateOfExpiration DateOfIssue",
  ),
  JapanIDCard: spec("JapanIDCard", "FullName LicenseNumber Age Birthday ExpirationDate FormattedAddress"),
  MLDrivingLicense: GENERAL,
  IndonesiaDrivingLicense: spec(
    "IndonesiaDrivingLicense",
    "LastName FirstName LicenseNumber Birthday Address ExpirationDate IssuedDate IssuedCountry",
  ),
  ThailandDrivingLicense: GENERAL,
  SingaporeDrivingLicense: GENERAL,
  JapanDrivingLicense: GENERAL,
  TaiWanIDCard: spec("TaiWanIDCard", "FullName LicenseNumber Sex IssuedCountry RegistrationNumber"),
  HMTPermit: spec("HMTPermitCard", "Name EnglishName Number Sex ValidDate IssueAuthority IssueAddress Birthday"),
};

/** Every member of NormalCardInfo that a type here is read into, in the order of the types. */
export const OCR_MEMBERS: readonly string[] = [
  ...new Set(ID_CARD_TYPES.flatMap(({ name }) => OCR_FIELDS[name]?.member ?? [])),
];
