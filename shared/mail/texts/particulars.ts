/** What a meeting is, when and where: the same wherever it is told in full. */
export const meetingParticulars = `■名　称　{{研究会名}} {{回}}
■日　時　{{日時}}
　　　　　（{{和暦日付}}）
　　　　　受付開始 {{受付開始}}
■会　場　{{会場名}}
　　　　　{{会場住所}}
　　　　　{{会場案内}}
■テーマ　{{テーマ}}
■ゲスト　{{ゲスト}}
■次　第　{{次第}}`

/** All that somebody needs who takes part, travel order included (MAIL-TEXTS 02): for every mail that tells a decision. */
export const attendanceParticulars = `　　　　　　　　　　　　記

${meetingParticulars}
■参加者　{{所属}} {{職名}} {{氏名}} 様
■参加費　無料（旅費・交通費は各自治体でご負担ください）
■持ち物　名刺（{{名刺枚数}}枚程度）、筆記用具
　　　　　　　　　　　　　　　　　　　　以上

{{?グループ連絡予定日}}{{意見交換}}は、グループごとに異なるテーマで行います。
グループとテーマは、{{グループ連絡予定日}}までに
別途お知らせいたします。{{/グループ連絡予定日}}

ご都合がつかなくなった場合は、お早めに本メールにご返信ください。
（代理の方のご出席も承ります。）
ご出席いただける場合のご返信は不要です。

旅費のお手続き等で開催通知（文書）が必要な場合は、
宛先（例：○○町長 様）を添えてご返信ください。

当日お目にかかれますことを楽しみにしております。`

/** What a survey is about and how to answer it. */
export const surveyParticulars = `■調　査　{{調査名}}
■目　的　{{目的}}
■方　法　本メールへのご返信{{?調査URL}}、または下のURL
{{調査URL}}{{/調査URL}}
■期　限　{{回答期限}}
■公　表　集計した結果を研究会で共有いたします。
　　　　　自治体名が分かる形での公表は、
　　　　　事前に確認させていただきます。

{{回答期限}}までに、本メールへのご返信で
ご回答いただければ結構です。`
