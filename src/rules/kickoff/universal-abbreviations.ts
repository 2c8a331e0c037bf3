/**
 * Abbreviations that need no entry in a client's glossary: formats, units, protocols and office words that both sides use alike,
 * and words that English writes in capitals. What belongs to a trade (MES, BOM, HIS) is not among them.
 */
export const universalAbbreviations: ReadonlySet<string> = new Set(
  [
    'ID IT OK PC TV OS UI AI CPU GPU RAM SSD USB LED LCD QR SMS FAQ FAX TEL VIP CEO CFO CIO HR VAT',
    'PDF CSV XML JSON YAML HTML CSS JPG JPEG PNG GIF BMP SVG XLS XLSX DOC DOCX PPT PPTX ZIP TXT LOG UTF ASCII GBK',
    'IP TCP UDP HTTP HTTPS URL URI API SQL FTP SFTP SSH TLS SSL VPN LAN WAN DNS REST SOAP SMTP IMAP LDAP SSO OTP PIN JDBC ODBC',
    'KB MB GB TB KG MM CM KM MS AM PM UTC GMT CST YYYY YY MM DD HH SS CNY RMB USD EUR',
    'ISO IEC IEEE RFC GDPR HIPAA PIPL',
    'A AND OR NOT NO YES ALL ANY IF MUST SHALL SHOULD MAY NEW OLD TBD TBC TODO II III IV VI VII VIII IX XI XII',
  ].flatMap((line) => line.split(' ')),
)
