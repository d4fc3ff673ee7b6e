import type { AmountField } from './fields.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** What offices, yearbooks and bulletins call each figure, as `Label.key` has it; the names of the catalogue stand beside them. */
export const figureNames: Readonly<Record<AmountField, readonly string[]>> = {
  enterprises: words(`
    企业数 企业数量 企业个数 企业家数 企业总数 企业单位数 企业法人单位 企业法人单位数 法人单位 法人单位数 单位数 集群企业数 企业户数 企业总户数 企业数目 企业法人 企业法人数 法人企业 法人企业数
    入驻企业 入园企业 集聚企业 在营企业 在册企业 注册企业 企业主体 企业单位 单位个数 总户数 户数 市场主体 市场主体数 市场主体户数 经营主体 经营主体数
    firms enterprises numberoffirms numberofenterprises companies numberofcompanies businesses numberofbusinesses
    establishments legalentities corporateunits corporateenterprises legalunits enterpriseunits
    registeredenterprises registeredfirms registeredcompanies marketentities enterprisecount firmcount
  `),
  'new-enterprises': words(`
    新增 新增企业 新增企业数 新设企业数 当年新增企业数 新登记企业数 新设企业 新设立企业 新登记企业 新注册企业 新开办企业 新办企业 新成立企业 新增企业户数 新增户数 新增市场主体 新设市场主体
    新登记市场主体 新增经营主体 新设经营主体
    newfirms newenterprises newcompanies newbusinesses newregistrations newlyregisteredenterprises
    newlyregisteredfirms newlyestablishedenterprises newlyestablishedfirms enterprisesnewlyregistered
    enterprisesnewlyestablished startups
  `),
  employment: words(`
    从业人员 从业人员数 从业人数 就业人员 就业人员数 就业人数 职工人数 用工人数 平均用工人数 就业平均人数 单位就业平均人数 期末从业人员 期末从业人员数 年末从业人员数 全部从业人员年平均人数 全部从业人员平均人数 职工 职工数 职工总数 员工 员工数
    员工人数 员工总数 用工 用工数 用工人员 就业 吸纳就业 吸纳就业人数 安置就业 安置就业人数 解决就业 解决就业人数
    employment employees employedpersons personsemployed workforce workers staff personnel jobs headcount
    peopleemployed
  `),
  'local-employment': words(`
    本地从业人员 全部从业人员 全部从业人员数 本地从业人数 本地就业人员 本地就业人数 本地就业 本地全部就业人员 当地从业人员 当地就业人员 当地就业人数 当地全部从业人员 全市从业人员 全市就业人员
    全市就业人数 全县从业人员 全县就业人员 全县就业人数 全区从业人员 全区就业人员 全区就业人数
    localemployment localemployees localjobs totallocalemployment localworkforce
  `),
  'reference-cluster-employment': words(`
    全省该产业从业人员 全省同行业从业人员 全省该产业就业人员 全省该行业从业人员 全省该行业就业人员 全省本行业从业人员 全省同行业就业人员 全省同行业从业人数 全国该产业从业人员 全国该行业从业人员
    全国同行业从业人员 全国同行业就业人员
    provincialemploymentintheindustry nationalemploymentintheindustry
  `),
  'reference-employment': words(`
    全省从业人员 全省从业人员数 全省全部从业人员 全省从业人数 全省就业人员 全省就业人员数 全省就业人数 全省全部就业人员 全国从业人员 全国就业人员 全国就业人数 全国全部从业人员
    provincialemployment nationalemployment employmentintheprovince employmentofprovince
  `),
  output: words(`
    总产值 工业总产值 集群产值 集群总产值 工业产值 年总产值 产业产值 产业总产值 产业规模 产值规模 总产出 工业总产出 全口径产值
    output grossoutput grossindustrialoutput industrialoutput totaloutput productionvalue valueofproduction
    grossproduction
  `),
  'reference-output': words(`
    全省工业总产值 全省工业产值 全省产值 全省总产值 全国工业总产值
    provincialindustrialoutput industrialoutputoftheprovince nationalindustrialoutput
  `),
  'value-added': words(`
    工业增加值 产业增加值 增加值总量
    valueadded industrialvalueadded addedvalue grossvalueadded gva valueaddedofindustry industryvalueadded
  `),
  exports: words(`
    出口 出口交货值 出口总额 出口金额 出口值 出口产值 出口创汇 出口创汇额 出口贸易额 出口销售额 出口收入 外贸出口 外贸出口额 外贸出口总额 货物出口
    export exportdeliveryvalue deliveryvalueofexports valueofexportdelivery exportsales exportearnings
    exportrevenue foreigntradeexports
  `),
  'rd-spending': words(`
    研发投入 研发费用 研发支出 研发经费支出 研发经费投入 r&d经费 研发 r&d经费支出 研究与试验发展经费 研究与试验发展经费支出 研究与试验发展经费内部支出 研究与试验发展支出 研究与试验发展
    研究与试验发展投入 研究与试验发展经费投入 研究开发经费 研究开发费用 研究开发投入 研究开发支出 研发经费内部支出 r&d经费内部支出 r&d经费投入 r&d内部支出 r&d支出 r&d投入 r&d费用
    科研经费 科研投入 科研经费投入 科研支出
    r&d r&dexpenditure r&dexpenses r&dinvestment rdexpenditure r&dspending rdspending r&dcosts r&doutlays
    r&dintramuralexpenditure intramuralr&dexpenditure intramuralexpenditureonr&d internalexpenditureonr&d
    expenditureonr&d spendingonr&d investmentinr&d researchanddevelopmentexpenditure
    researchanddevelopmentexpenses researchanddevelopmentspending researchanddevelopmentcosts
    expenditureonresearchanddevelopment spendingonresearchanddevelopment
  `),
  'leading-firm-share': words(`
    龙头占比 最大企业占比 首位企业占比 龙头企业产值占比 龙头企业比重 龙头企业产值比重 龙头企业产值占集群比重 龙头企业产值占集群产值比重 龙头企业产值占集群总产值比重
    龙头企业产值占集群总产值的比重 龙头企业产值占集群产值的比重 龙头企业产值占总产值比重 龙头企业占集群产值比重 龙头企业占集群比重 最大企业产值占比 最大企业产值占集群产值比重 首位企业产值占比
    第一大企业占比 第一大企业产值占比
    leadingfirmshare leadingenterpriseshare largestfirmshare largestenterpriseshare largestcompanyshare
    topfirmshare topcompanyshare shareofleadingfirm shareoftheleadingfirm shareofthelargestenterprise
    shareofthelargestcompany shareoflargestfirm largestfirmsshare leadingfirmsshare
  `),
  revenue: words(`
    营业收入 主营业务收入 营收 年营业收入 营业总收入 销售收入 主营收入 业务收入 产品销售收入 营业额 销售额
    revenue turnover sales operatingrevenue businessrevenue salesrevenue mainbusinessrevenue
    revenuefromprincipalbusiness
  `),
  population: words(`
    总人口 年末总人口 常住人口 年末常住人口 人口 人口数 总人口数
    population totalpopulation residentpopulation permanentpopulation permanentresidents
    permanentresidentpopulation
  `),
  gdp: words(`
    地区生产总值 生产总值 国内生产总值 gdp总量 地区gdp 经济总量 全省生产总值 全省地区生产总值 全市生产总值 全市地区生产总值 全县生产总值 全县地区生产总值 全区生产总值
    gdp grossregionalproduct grossdomesticproduct regionalgdp
  `),
};
