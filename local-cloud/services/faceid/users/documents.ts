const PASSPORT_MRZ = {
  PassportCodeFirst: "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
  PassportCodeSecond: "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
};

/** A driving licence of a country, ISO 3166 alpha-3, in the general member. */
const drivingLicence = (IssuedCountry: string) => ({
  LicenseNumber: "TEST-0000000",
  ExpirationDate: "2038-01-01",
  IssuedDate: "2018-01-01",
  IssuedCountry,
  FullName: "TEST DRIVER",
  FirstName: "DRIVER",
  LastName: "TEST",
  Sex: "X",
  Age: "0",
  Birthday: "2001-01-01",
  Address: { Country: IssuedCountry, City: "TEST", FormattedAddress: "1 TEST STREET", LineOne: "1 TEST STREET" },
});

/**
 * What OCR reads of each IdCardType's test document. No row can be a person: each number is impossible by its own rules
 * (a wrong check digit, the month 00, a prefix that is not assigned), and each name is TEST or of ICAO's specimen
 * country Utopia. A field that is not here is null. The rules are public numbering rules, not the vendor's.
 */
export const TEST_DOCUMENTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  // The vendor's own example; E is not a check digit.
  HK: {
    ChineseName: "測試",
    FullName: "TEST, Hong Kong",
    RegistrationNumber: "0000 0000",
    Sex: "F",
    Birthday: "01-01-2001",
    Permanent: "1",
    LicenseNumber: "C000000(E)",
    Symbol: "***AZ",
    IssuedDate: "(01-01)",
    CurrentIssueDate: "01-01-18",
    HKIDVersion: "HKID-2018",
  },
  // Month 00.
  ML: {
    FullName: "TEST BIN CONTOH",
    LicenseNumber: "000000-00-0000",
    Sex: "LELAKI",
    FormattedAddress: "1 JALAN CONTOH",
    Type: "MyKad",
    Birthday: "01-01-2001",
  },
  // Province 00.
  IndonesiaIDCard: {
    LicenseNumber: "0000000000000000",
    FullName: "TEST CONTOH",
    Birthday: "JAKARTA, 00-00-0000",
    Sex: "PEREMPUAN",
    FormattedAddress: "JL CONTOH 1",
    Nationality: "WNI",
    DueDate: "SEUMUR HIDUP",
    IssuedDate: "01-01-2018",
    Province: "TEST",
    City: "TEST",
  },
  PhilippinesVoteID: {
    VIN: "0000-0000A-A0000TST00000-0",
    FirstName: "MARIA",
    LastName: "TEST",
    Birthday: "2001/01/01",
    Citizenship: "FILIPINO",
    Address: "1 TEST STREET",
    PrecinctNo: "0000A",
  },
  PhilippinesDrivingLicense: {
    Name: "TEST, MARIA",
    LastName: "TEST",
    FirstName: "MARIA",
    Nationality: "PHL",
    Sex: "F",
    Address: "1 TEST STREET",
    LicenseNo: "A00-00-000000",
    ExpiresDate: "2038/01/01",
    AgencyCode: "A00",
    Birthday: "2001/01/01",
  },
  PhilippinesTinID: {
    LicenseNumber: "000-000-000-000",
    FullName: "TEST, MARIA",
    Address: "1 TEST STREET",
    Birthday: "01/01/2001",
    IssueDate: "01/01/2018",
  },
  PhilippinesSSSID: { LicenseNumber: "00-0000000-0", FullName: "TEST, MARIA", Birthday: "01/01/2001" },
  PhilippinesUMID: {
    Surname: "TEST",
    GivenName: "MARIA",
    Sex: "F",
    Birthday: "2001/01/01",
    Address: "1 TEST STREET",
    CRN: "0000-0000000-0",
  },
  // The specimen of ICAO 9303.
  MLIDPassport: {
    LicenseNumber: "L898902C3",
    FullName: "ERIKSSON ANNA MARIA",
    Surname: "ERIKSSON",
    GivenName: "ANNA MARIA",
    Birthday: "12/08/1974",
    Sex: "F",
    DateOfExpiration: "15/04/2012",
    IssuingCountry: "UTO",
    NationalityCode: "UTO",
    ...PASSPORT_MRZ,
  },
  MacaoIDCard: {
    FirstName: "MARIA",
    LastName: "TEST",
    Birthday: "2001-01-01",
    ExpirationDate: "2038-01-01",
    LicenseNumber: "0000000(0)",
    Sex: "F",
    IssuedCountry: "UTO",
    Field1: "IDUTO0000000<0<<<<<<<<<<<<<<<<",
  },
  // The check digit would be 1.
  ThailandIDCard: {
    LicenseNumber: "0-0000-00000-00-0",
    FullName: "Miss TEST TUAYANG",
    LastName: "TUAYANG",
    FirstName: "Miss TEST",
    Birthday: "1 Jan. 2001",
    FormattedAddress: "1 TEST",
    ExpirationDate: "1 Jan. 2038",
    IssuedDate: "1 Jan. 2018",
    ThaiBirthday: "1 ม.ค. 2544",
  },
  // Region 000000.
  MainlandIDCard: {
    FullName: "测试",
    Sex: "女",
    Nation: "汉",
    Birthday: "2001/1/1",
    LicenseNumber: "000000200101010000",
    FormattedAddress: "测试路1号",
    Authority: "测试",
    ValidDate: "2018.01.01-2038.01.01",
  },
  // X is not a check letter of the S series.
  SingaporeIDCard: {
    FullName: "TEST MARIA",
    LicenseNumber: "S0000000X",
    Sex: "F",
    Birthday: "01-01-2001",
    Address: "1 TEST STREET",
    Race: "TEST",
    PostCode: "000000",
  },
  JapanIDCard: { FullName: "試験 太郎", LicenseNumber: "000000000000", Birthday: "2001-01-01" },
  MLDrivingLicense: drivingLicence("MYS"),
  IndonesiaDrivingLicense: {
    LastName: "TEST",
    FirstName: "CONTOH",
    LicenseNumber: "TEST-0000000",
    Birthday: "01-01-2001",
    Address: "JL CONTOH 1",
    ExpirationDate: "01-01-2038",
    IssuedCountry: "IDN",
  },
  ThailandDrivingLicense: drivingLicence("THA"),
  SingaporeDrivingLicense: drivingLicence("SGP"),
  JapanDrivingLicense: drivingLicence("JPN"),
  TaiWanIDCard: { FullName: "測試", LicenseNumber: "A000000000", Sex: "女", RegistrationNumber: "000000000" },
  HMTPermit: {
    Name: "測試",
    EnglishName: "TEST, PERSON",
    Number: "H00000000",
    Sex: "F",
    ValidDate: "2018.01.01-2028.01.01",
    Birthday: "2001.01.01",
  },
};
