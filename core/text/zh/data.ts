import type { data as source } from '../en/data.ts';
import type { Translation } from '../message.ts';

export const data = {
  title: '数据说明',
  lede: '除评估方法外随程序提供的数据。全部离线使用，不从网络获取。',
  openTitle: '所在地未对应目录的集群',
  openNote: '已填写的内容保留。选择目录中的地方后，即有代码和中英文名称。',
  openCount: (p) => `${p.count}个集群的所在地未对应目录`,
  noneOpen: '填有所在地的集群均已对应目录。',
  typed: '填写内容',
  candidates: '可能是',
  noCandidates: '目录中没有',
  source: '来源',
  date: '截止日期',
  licence: '许可',
  checked: '核对',
  gaps: '不足',
  placesTitle: '行政区划',
  placesWhat: '34个省级、333个地级、2846个县级行政区，以及吉林、黑龙江的14个统计用区。',
  placesSource:
    '民政部行政区划代码（GB/T 2260），取自公开整理的代码库areacodes；统计用区取自国家统计局代码。',
  placesDate: '2024年12月31日',
  placesLicence: 'CC0 1.0；统计用区为WTFPL。英文名称为自拟。',
  placesChecked:
    '已与国家统计局2023年6月30日代码和2021年的一份名单比对：名称没有差异，对方缺少的代码均为后来的变更。辽宁、吉林、黑龙江的读音已逐条核对。',
  placesGaps:
    '不含2024年以后的变更。台湾、香港、澳门只列到省级。东北以外的生僻读音可能有误，“大箐山”的读音存疑。蒙古语、藏语、维吾尔语地名只有地级按本族语转写。不提供行政区轮廓：中国地图须经审核。',
  industriesTitle: '国民经济行业分类',
  industriesWhat: '20个门类、97个大类、473个中类、1382个小类。',
  industriesSource: 'GB/T 4754—2017及2019年第1号修改单，取自四份公开的代码名单。',
  industriesDate: '2019年3月29日',
  industriesLicence: '国家标准的代码和名称；门类、大类的英文名称为自拟。',
  industriesChecked:
    '1972条中有1946条在三份或四份名单中名称一致，3条在两份中一致；19条有出入，按多数或标准原文确定。条数与修改后的标准一致。',
  industriesGaps:
    '中类、小类没有英文名称，英文界面显示中文名称和所属大类的英文名称。监察委员会的小类（9231、9232）只见于一份名单。',
  employmentTitle: '分行业从业人员',
  employmentWhat:
    '全国法人单位从业人员，按国民经济行业分类的92个大类和18个门类。单位没有自己的数据时，可据此计算区位商。',
  employmentSource: '国家统计局第五次全国经济普查：普查年鉴表1-8和公报第二号至第四号，取自公开转录。',
  employmentDate: '2023年12月31日',
  employmentLicence: '官方统计数据。',
  employmentChecked:
    '各大类之和等于各门类及总数413731653；19个门类中有14个与公报表2-3相差不超过0.1%；总数已与另一份转录和2024年12月26日的两份报道核对。',
  employmentGaps:
    '不含个体经营户（从业人员1.796亿人）。铁路运输（53）和金融业（66至69）为有关部门普查的企业法人单位，与各门类一样，同按该口径的全部428984000人比较。农林牧渔业只含专业及辅助性活动（05）；农业、林业、畜牧业、渔业（01至04）和国际组织（97）没有数据。不含各省数据，由单位自行保存。',
  readingsTitle: '拼音',
  readingsWhat: '《通用规范汉字表》8105字的读音，用于搜索和排序。',
  readingsSource: 'pinyin-pro 3.29.4；读音特殊的词取自地名和行业名称。',
  readingsDate: '2026年11月28日',
  readingsLicence: 'MIT',
  readingsChecked: '每个地名的音节数与字数一致。',
  readingsGaps: '表外的字只能按字形查找。读音生僻的名称在列表中的位置可能不准。',
  recognisedTitle: '已认定集群',
  recognisedWhat: '国家和省级认定名单中的107个集群，其中东北26个，供对照名称，没有得分。',
  recognisedSource:
    '工业和信息化部、科学技术部及辽宁、吉林、黑龙江省主管部门的名单，据新闻和政府网页的报道；各条的发布方列在旁边。',
  recognisedDate: '2026年11月28日；名单为2013年至2025年',
  recognisedLicence: '事实；英文名称和行业归类为自拟，行业按名称判断。',
  recognisedChecked: '29条有两个及以上发布方，其余只有一个。',
  recognisedGaps:
    '各名单均不全。先进制造业集群2022年45个中收30个，2024年35个中收19个。国家级中小企业特色产业集群只有2024年的东北部分是全的。省级名单：辽宁2024年、吉林2025年、黑龙江2023年（公示）。未收录的集群也可能已获认定。',
  paperTitle: '论文中的集群',
  paperWhat: '辽宁、吉林、黑龙江的40个集群及其形成类型。',
  paperSource: '本方法所据论文的表1。',
  paperDate: '论文发表年份',
  paperLicence: '属于事实；论文未列中文名称，中文名称为自拟。',
  paperChecked: '按原文条目计数，中文名称的把握程度见知识库。',
  paperGaps: '不含企业、产值和年份，这些在集群概况中填写。',
} as const satisfies Translation<typeof source>;
