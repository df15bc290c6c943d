"""Writes the workbook of a hand-worked month: the facts of its folder as sheets, and one sheet of formulas.

    python3 scripts/worked-month/make_workbook.py fixtures/months/2024-02-twelve-agents

Every formula below was written from the definitions in words (the indicators, the default form, the ranking rules),
not from the product's code, and nothing of the product is used: LibreOffice does the arithmetic. It leaves two files
in the folder: workbook.xlsx (formulas with their values) and worked.csv (the values of the sheet 考核表).
"""

import csv
import datetime
import pathlib
import subprocess
import sys
import tempfile
from xml.sax.saxutils import quoteattr

FOLDER = pathlib.Path(sys.argv[1])
MONTH = datetime.date.fromisoformat(FOLDER.name[:7] + "-01")
NEXT = (MONTH + datetime.timedelta(days=32)).replace(day=1)
# The sheets of facts are looked at to this row.
LAST = 600

SHEETS = [
    ("people", "人员"), ("telephony-day", "话务"), ("rating", "评价"), ("complaint", "投诉"), ("exam", "考试"),
    ("attendance-day", "考勤"), ("conduct", "行为"), ("work-log-day", "日志"), ("ticket-day", "工单"),
    ("calls", "通话"), ("extras", "加扣分"),
]


def read(name):
    with open(FOLDER / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def cell(text):
    """A cell of facts: numbers, percentages and days become what a spreadsheet calculates with."""
    if text == "":
        return "<table:table-cell/>"
    try:
        return number(float(text))
    except ValueError:
        pass
    if text.endswith("%"):
        return number(float(text[:-1]) / 100)
    try:
        moment = datetime.datetime.fromisoformat(text if len(text) > 7 else text + "-01")
        days = (moment - datetime.datetime(1899, 12, 30)) / datetime.timedelta(days=1)
        return number(days)
    except ValueError:
        value = quoteattr(text)
        return f"<table:table-cell office:value-type=\"string\" office:string-value={value}/>"


def number(value):
    return f'<table:table-cell office:value-type="float" office:value="{value!r}"/>'


def formula(text):
    return f"<table:table-cell table:formula={quoteattr('of:=' + text)}/>"


def sheet(name, rows):
    body = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows)
    return f"<table:table table:name={quoteattr(name)}>{body}</table:table>"


def letter(at):
    return (chr(64 + at // 26) if at >= 26 else "") + chr(65 + at % 26)


FACTS = {short: read(name) for name, short in SHEETS}
HEADS = {short: rows[0] for short, rows in FACTS.items()}
PEOPLE = FACTS["人员"][1:]
FIRST_ROW, LAST_ROW = 2, 1 + len(PEOPLE)


def col(short, head):
    at = letter(HEADS[short].index(head))
    return f"[${short}.${at}$2:.${at}${LAST}]"


def own(short, head):
    """Sum of a column over the person's rows of the month."""
    return f"SUMIFS({col(short, head)};{col(short, '工号')};{{工号}};{in_month(short)})"


def count(short, *more):
    """Rows of the person in the month; `more` are pairs of heading and criterion."""
    tests = "".join(f";{col(short, head)};{criterion}" for head, criterion in more)
    return f"COUNTIFS({col(short, '工号')};{{工号}};{in_month(short)}{tests})"


# By which column a fact belongs to a month.
DAY = {"话务": "日期", "评价": "时间", "投诉": "应办结日", "考试": "月份", "考勤": "日期", "行为": "日期", "日志": "日期",
       "工单": "日期", "通话": "通话时间"}


def in_month(short):
    day = col(short, DAY[short])
    date = lambda of: f"DATE({of.year};{of.month};{of.day})"
    return f'{day};">="&{date(MONTH)};{day};"<"&{date(NEXT)}'


def share_of(head, complete, share, short):
    """Complete ones as counted, or the share of all to the nearest whole one, row by row."""
    mine = f"({col(short, '工号')}={{工号}})*({col(short, DAY[short])}>=DATE({MONTH.year};{MONTH.month};1))*" \
           f"({col(short, DAY[short])}<DATE({NEXT.year};{NEXT.month};1))"
    asked, given = col(short, head), col(short, complete)
    # 95 and 0.95 and 95% all mean the same.
    part = f"IF({col(short, share)}>1;{col(short, share)}/100;{col(short, share)})"
    return f"SUMPRODUCT({mine}*IF(ISNUMBER({given});{given};ROUND({part}*{asked};0)))"


def linear(value, target, floor, weight):
    return f"{weight}*MAX(0;MIN(1;({value}-{floor})/({target}-{floor})))"


def over_team(name):
    return f"SUMIFS({all_of(name)};{all_of('班组')};{{班组}})"


def all_of(name):
    return f"[.${{@{name}}}${FIRST_ROW}:.${{@{name}}}${LAST_ROW}]"


def ratio(above, below, times=100):
    return f'IF({below}>0;{above}/{below}*{times};"无数据")'


def wilson(n, k, sign):
    z = "1.959964"
    return f"(({k}+{z}^2/2){sign}{z}*SQRT({k}*({n}-{k})/{n}+{z}^2/4))/({n}+{z}^2)*100"


def points(row):
    return f'IF(ISNUMBER({row});ROUND({row};2);"无数据")'


LATE = f"SUMPRODUCT(({col('考勤', '工号')}={{工号}})*IF({col('考勤', '迟到分钟')}>30;5;IF({col('考勤', '迟到分钟')}>5;1;0)))"
EARLY = f"SUMPRODUCT(({col('考勤', '工号')}={{工号}})*IF({col('考勤', '早退分钟')}>30;5;ROUNDUP({col('考勤', '早退分钟')}/10;0)))"
LOST = f"{LATE}+{EARLY}+10*{own('考勤', '旷工天数')}+2*{own('考勤', '事假天数')}"
CONDUCT = f'SUMIFS({col("行为", "分值")};{col("行为", "工号")};{{工号}};{in_month("行为")};{col("行为", "代码")};"<>R1";{col("行为", "代码")};"<>R2")'
RANDOM = ("队列", '"随机"')
BETTER = [("总分", ">"), ("致命差错", "<"), ("质检平均分", ">"), ("查实投诉", "<"), ("本人满意度", ">"), ("月考成绩", ">")]


def better_than_me():
    """How many of the same ranked group come before: total, fatals, QA mean, proven complaints, satisfaction, exam."""
    test = "0"
    for name, sign in reversed(BETTER):
        mine, theirs = f"ROUND({{{name}}};8)", f"IF(ISNUMBER({all_of(name)});ROUND({all_of(name)};8);-1)"
        test = f"(({theirs}{sign}{mine})+({theirs}={mine})*{test})"
    return test


# Name of the column → formula. {名} is the cell of that column in the same row, {@名} its letter.
COLUMNS = {
    "工号": None, "姓名": None, "班组": None,
    "终评通话": count("通话", RANDOM),
    "得分之和": f'SUMIFS({col("通话", "终评分")};{col("通话", "工号")};{{工号}};{in_month("通话")};{col("通话", "队列")};"随机")',
    "质检平均分": ratio("{得分之和}", "{终评通话}", 1),
    "质检得分": points(linear("{质检平均分}", 95, 75, 30)),
    "评价数": f'{count("评价", ("评价", chr(34) + "<>" + chr(34)))}',
    "满意数": "+".join(count("评价", ("评价", grade)) for grade in ('"非常满意"', '"满意"', "4", "5")),
    "本人满意度": ratio("{满意数}", "{评价数}"),
    "班组评价数": over_team("评价数"),
    "班组满意数": over_team("满意数"),
    "计分满意度": f'IF({{评价数}}>=30;{{本人满意度}};{ratio("{班组满意数}", "{班组评价数}")})',
    "满意度来源": 'IF({评价数}>=30;"本人";"班组")',
    "满意度得分": points(linear("{计分满意度}", 95, 85, 15)),
    "振铃": own("话务", "振铃数"),
    "接听": own("话务", "接听数"),
    "漏接率": ratio("({振铃}-{接听})", "{振铃}"),
    # 0–5, 5–10, 10–20, 20–30, from 30: half-open, twice the points of the source.
    "接通得分": 'IF(ISNUMBER({漏接率});10*IF({漏接率}<5;1;IF({漏接率}<10;0.8;IF({漏接率}<20;0.4;IF({漏接率}<30;0.2;0))));"无数据")',
    "应办结投诉": count("投诉"),
    "已办结投诉": count("投诉", ("办结时间", '">0"')),
    "投诉处理率": ratio("{已办结投诉}", "{应办结投诉}"),
    "查实投诉": count("投诉", ("查实与坐席有关", '"是"')),
    "投诉得分": f'ROUND(MAX(0;IF(ISNUMBER({{投诉处理率}});{linear("{投诉处理率}", 100, 80, 10)};10)-5*{{查实投诉}});2)',
    "应填日志": own("日志", "应填份数"),
    "完整日志": share_of("应填份数", "完整份数", "完整率", "日志"),
    "日志填写率": ratio("{完整日志}", "{应填日志}"),
    "工单数": own("工单", "工单数"),
    "完整工单": share_of("工单数", "完整工单", "完整率", "工单"),
    "工单完整率": ratio("{完整工单}", "{工单数}"),
    "记录得分": f'IF(AND(ISNUMBER({{日志填写率}});ISNUMBER({{工单完整率}}));ROUND({linear("{日志填写率}", 100, 80, 5)}+{linear("{工单完整率}", 98, 80, 5)};2);"无数据")',
    "考试次数": count("考试"),
    "月考成绩": f'IF({{考试次数}}>0;{own("考试", "成绩")}/{{考试次数}};"无数据")',
    "月考得分": 'IF(ISNUMBER({月考成绩});10*IF({月考成绩}>=90;1;IF({月考成绩}>=80;0.8;IF({月考成绩}>=75;0.6;IF({月考成绩}>=66;0.4;IF({月考成绩}>=60;0.2;0)))));"无数据")',
    "处理通话": f'{{接听}}+{own("话务", "外呼数")}',
    "处理时长": "+".join(own("话务", each) for each in ("通话时长", "保持时长", "话后时长")),
    "AHT": ratio("{处理时长}", "{处理通话}", 1),
    "全中心AHT": f"SUM({all_of('处理时长')})/SUM({all_of('处理通话')})",
    # Full within 20 % of the centre, nothing from 50 % on.
    "AHT得分": 'IF(ISNUMBER({AHT});ROUND(5*MAX(0;MIN(1;(0.5-ABS({AHT}/{全中心AHT}-1))/0.3));2);"无数据")',
    "签入": own("话务", "签入时长"),
    "工时利用率": ratio(f'({{处理时长}}+{own("话务", "必要外呼时长")})', "{签入}"),
    "示忙天数": count("话务", ("示忙时长", '">1800"')),
    "工时得分": f'IF(ISNUMBER({{工时利用率}});IF({{示忙天数}}>5;0;ROUND(MAX(0;{linear("{工时利用率}", 80, 60, 5)}-2*{{示忙天数}});2));"无数据")',
    "考勤分": f"100-({LOST})",
    "行为分": f"100-{CONDUCT}",
    "出勤得分": f'ROUND({linear("{考勤分}", 100, 60, 2.5)}+{linear("{行为分}", 100, 60, 2.5)};2)',
    "表扬与建议": count("行为", ("代码", '"R1"')) + "+" + count("行为", ("代码", '"R2"')),
    "人工加分": f'SUMIFS({col("加扣分", "分值")};{col("加扣分", "工号")};{{工号}};{col("加扣分", "分值")};">0")',
    "加分": "MIN(5;2*{表扬与建议}+{人工加分})",
    "致命差错": count("通话", ("致命差错", '"是"')),
    "人工扣分": f'SUMIFS({col("加扣分", "分值")};{col("加扣分", "工号")};{{工号}};{col("加扣分", "分值")};"<0")',
    "扣分": "-5*{致命差错}-IF({示忙天数}>=8;10;0)+{人工扣分}",
    "总分": 'IF(AND(ISNUMBER({质检得分});ISNUMBER({满意度得分});ISNUMBER({接通得分});ISNUMBER({记录得分});ISNUMBER({月考得分});ISNUMBER({AHT得分});ISNUMBER({工时得分}));ROUND({质检得分}+{满意度得分}+{接通得分}+{投诉得分}+{记录得分}+{月考得分}+{AHT得分}+{工时得分}+{出勤得分}+{加分}+{扣分};2);"无数据")',
    "等级": 'IF(NOT(ISNUMBER({总分}));"无数据";IF(AND({总分}>=95;{致命差错}=0);"A";IF(AND({总分}>=90;{致命差错}=0);"B";IF({总分}>=80;"C";IF({总分}>=70;"D";"E")))))',
    "出勤天数": own("考勤", "实出勤"),
    "试用": f'IF({{试用期至}}>=DATE({NEXT.year};{NEXT.month};1)-1;"是";"否")',
    "参与排名": 'IF(AND({试用}="否";{出勤天数}>=15;{终评通话}>=8;{处理通话}>=200;ISNUMBER({总分}));"是";"否")',
    "排名": f'IF({{参与排名}}="是";1+SUMPRODUCT(({all_of("参与排名")}="是")*({all_of("班组")}={{班组}})*BETTER);"")',
    # 95 % intervals of the two sampled figures, as points; what lies between is the error of the total.
    "质检半宽": "TINV(0.05;{终评通话}-1)*SQRT((SUMPRODUCT(MINE_SQUARED)-{得分之和}^2/{终评通话})/({终评通话}-1))/SQRT({终评通话})",
    "质检误差": f'({linear("({质检平均分}+{质检半宽})", 95, 75, 30)}-{linear("({质检平均分}-{质检半宽})", 95, 75, 30)})/2/1.959964',
    "满意样本": "IF({评价数}>=30;{评价数};{班组评价数})",
    "满意例数": "IF({评价数}>=30;{满意数};{班组满意数})",
    "满意度误差": f'({linear(wilson("{满意样本}", "{满意例数}", "+"), 95, 85, 15)}-{linear(wilson("{满意样本}", "{满意例数}", "-"), 95, 85, 15)})/2/1.959964',
    "标准误": "SQRT({质检误差}^2+{满意度误差}^2)",
    "组内参与人数": f'COUNTIFS({all_of("参与排名")};"是";{all_of("班组")};{{班组}})',
    "看末尾几人": "INT({组内参与人数}*0.1)",
    # Marked: among the last, below 80, in no tie across the line and surely below everybody above it.
    "标记末位": f'IF({{参与排名}}<>"是";"否";IF(OR({{排名}}<={{组内参与人数}}-{{看末尾几人}};{{总分}}>=80);"否";IF(SUMPRODUCT(({all_of("参与排名")}="是")*({all_of("班组")}={{班组}})*({all_of("工号")}<>{{工号}})*IF(ISNUMBER({all_of("总分")});ABS({all_of("总分")}-{{总分}})<=1.959964*SQRT({all_of("标准误")}^2+{{标准误}}^2);0))>0;"否";"是")))',
    "试用期至": None,
}
MINE_SQUARED = f'({col("通话", "工号")}={{工号}})*({col("通话", "队列")}="随机")*({col("通话", "通话时间")}>=DATE({MONTH.year};{MONTH.month};1))*({col("通话", "通话时间")}<DATE({NEXT.year};{NEXT.month};1))*{col("通话", "终评分")}^2'
NAMES = list(COLUMNS)


def filled(text, row):
    text = text.replace("BETTER", better_than_me()).replace("MINE_SQUARED", MINE_SQUARED)
    for at, name in enumerate(NAMES):
        text = text.replace("{@" + name + "}", letter(at)).replace("{" + name + "}", f"[.{letter(at)}{row}]")
    return text


def form_row(person, row):
    given = dict(zip(HEADS["人员"], person))
    moved = given["调入班组"]
    known = {"工号": given["工号"], "姓名": given["姓名"], "班组": moved or given["班组"], "试用期至": given["试用期至"]}
    return [cell(known[name]) if text is None else formula(filled(text, row)) for name, text in COLUMNS.items()]


form = [[cell(name) for name in NAMES]] + [form_row(person, at + FIRST_ROW) for at, person in enumerate(PEOPLE)]
facts = [sheet(short, [[cell(each) for each in row] for row in rows]) for short, rows in FACTS.items()]
names = ("office", "table", "text", "of")
spaces = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.{2 if name == "of" else 0}"' for name in names
)
document = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet>{sheet("考核表", form)}{"".join(facts)}</office:spreadsheet></office:body></office:document>"""

with tempfile.TemporaryDirectory() as scratch:
    flat = pathlib.Path(scratch) / "workbook.fods"
    flat.write_text(document, encoding="utf-8")
    # CSV: commas, quotes, UTF-8, from the first line, every value as it is kept and not as it is shown.
    for target in ("xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false"):
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless", "--convert-to", target,
             "--outdir", scratch, str(flat)],
            check=True, capture_output=True,
        )
    (FOLDER / "workbook.xlsx").write_bytes((pathlib.Path(scratch) / "workbook.xlsx").read_bytes())
    (FOLDER / "worked.csv").write_bytes((pathlib.Path(scratch) / "workbook.csv").read_bytes())
