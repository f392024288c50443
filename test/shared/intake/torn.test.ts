import { describeScenes } from './scenes.ts'

describeScenes({
  'nobody is proposed where somebody else may be meant in words that no rule knows': `
    主任の平塚が今回お世話になります。 => －
    平塚係長の番ですので、よろしくお願いします。 => －
    14日は総務課の平塚を差し向けます。 => －
    うちの平塚に白羽の矢が立ちました。 => －
    当課平塚が顔を見せます。 => －
    定住対策平塚昌弘がそちらへ向かいます。 => －
    当課職員2名に経験を積ませたく存じます。 => －
    平塚の分の席はお返しします。 => －
    次の2名です。 => －
  `,
  'who writes comes where others are spoken of by the way': `
    研究会に参加します。係長の平塚は席を外しております。 => 中瀬航平
    課長の平塚に勧められ、研究会に参加させていただきます。 => 中瀬航平
    前任の平塚がお世話になりました。研究会に参加します。 => 中瀬航平
    研究会に参加します。旅費は会計課の平塚が担当しております。 => 中瀬航平
    研究会に参加します。隣町の平塚主査ともお話ししました。 => 中瀬航平
  `,
  'who writes comes where he says so, whoever else is spoken of': `
    平塚が向かうはずでしたが、私が参加します。 => 中瀬航平
    平塚の送迎で、研究会は私だけになります。 => 中瀬航平
    私は会を退会します。平塚のことはまたご連絡します。 => 中瀬航平
  `,
  'nobody comes of whom only is told that he has gone': `
    前任の平塚 直人から引き継ぎました。研究会をよろしくお願いします。 => －
  `,
  'a list says who comes, whoever is told to have dropped out': `
    3名で伺うつもりでしたが、平塚は参加できなくなりました。次の2名でお願いします。⏎⏎中瀬 航平　企画課 主査⏎鏑木 聡　企画課 主事⏎ => 中瀬航平 鏑木聡
    平塚で申し込んでおりましたが、平塚が出られなくなったため、下記の者が出席します。⏎⏎産業課 係長 鏑木 聡（かぶらぎ さとし）⏎ => 鏑木聡
  `,
  'a successor who applies himself has not applied': `
    私は異動のため退会します。後任は次の者です。入会については本人から改めてご連絡いたします。⏎⏎産業課 係長 鏑木 聡⏎ => 中瀬航平
  `,
})
