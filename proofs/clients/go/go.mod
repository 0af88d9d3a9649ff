module ekyc-proofs-clients

go 1.21

require github.com/tencentcloud/tencentcloud-sdk-go-intl-en v3.0.1474+incompatible
